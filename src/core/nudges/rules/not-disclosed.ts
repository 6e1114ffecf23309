import { isDisclosedAsWritten } from '../nudge-rule.ts'
import { type CalendarRule, titlesOf } from './rule.ts'

/** Nudges that are ready or further, of which members can't read in the words that they have now. */
export const notDisclosed: CalendarRule = ({ nudges }) => {
  const hidden = nudges.filter(({ body }) => body.status !== 'planned' && !isDisclosedAsWritten(body))
  if (hidden.length === 0) return []
  const titles = titlesOf(hidden.map(({ kind, body }) => ({ kind, title: body.title })))
  const lacksWords = hidden.some(({ body }) => body.disclosure.trim() === '')
  return [
    {
      rule: 'not-disclosed',
      week: null,
      keys: hidden.map(({ uid }) => uid),
      says: `${titles} ${hidden.length === 1 ? 'is' : 'are'} ready, but members can’t read about ${hidden.length === 1 ? 'it' : 'them'} yet.`,
      mend: `${lacksWords ? 'Write what members should read about each of them, then publish' : 'Publish'} the guidelines with the disclosure page and mark it as disclosed.`,
    },
  ]
}
