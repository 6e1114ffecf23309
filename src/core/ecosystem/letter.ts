import type { Letter } from '../../contract/ecosystem.ts'
import { counted } from '../wording/numbers.ts'
import { type LetterFacts, letterDraftOf } from './letter-draft.ts'

/** The letter to managers as it goes out on `day`: in the designer's words where there are any, else as drafted; parts that say nothing are left out. */
export function letterOf(facts: LetterFacts, day: string): Letter {
  const { page, cohort, time } = facts
  const draft = letterDraftOf(facts)
  const name = oneLine(page.from.name)
  const role = oneLine(page.fromRole)
  const cohortName = oneLine(cohort.name)
  return {
    language: 'en-GB',
    from: [name, role].filter((line) => line !== ''),
    to: page.to.trim() === '' ? `To the managers of the people in ${cohortName}` : page.to.trim(),
    on: page.on ?? day,
    subject:
      time.minutesPerWeek === null
        ? `Time for ${cohortName}`
        : `${counted(time.minutesPerWeek, { one: 'minute', many: 'minutes' })} a week for ${cohortName}`,
    greeting: said(page.greeting, draft.greeting),
    paragraphs: [
      ...paragraphs(said(page.opening, draft.opening)),
      ...paragraphs(said(page.ask, draft.ask)),
      ...paragraphs(said(page.benefit, draft.benefit)),
      ...paragraphs(said(page.closing, draft.closing)),
    ],
    regards: 'With kind regards',
    signature: { name, role },
  }
}

/** The part as written; a blank one as the studio drafts it. */
function said(written: string, drafted: string): string {
  return written.trim() === '' ? drafted : written.trim()
}

/** An empty line starts a new paragraph. */
function paragraphs(text: string): string[] {
  return text
    .split(/(?:\r\n|\r|\n)[\t ]*(?:\r\n|\r|\n)+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
