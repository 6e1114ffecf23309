import type { PaperBlock } from '../../../contract/papers.ts'
import { isBlank } from '../../wording/text.ts'
import type { CommunityDesign } from '../design.ts'
import { termsOf } from '../role-terms.ts'
import type { SectionRule } from './section.ts'

/** Whom to ask for what: the roles that somebody holds today, or on the first or last day of a cohort that isn't running. */
export const peopleToAsk: SectionRule = (design) => {
  const rows = design.roles.flatMap(({ body, ...role }) => {
    const names = holdersToday({ body, ...role }, design)
    return isBlank(body.title) || names.length === 0
      ? []
      : [[body.title.trim(), (isBlank(body.askFor) ? body.responsibilities : body.askFor).trim(), names.join(', ')]]
  })
  const columns = ['Role', 'Ask them about', 'Who it is'].map((title) => ({ title, isNumber: false }))
  return {
    part: 'roles',
    title: 'Who to ask',
    blocks: rows.length === 0 ? [] : [{ kind: 'table', caption: '', columns, rows, note: '' } satisfies PaperBlock],
    missing: 'Members don’t read whom to ask until somebody holds a role.',
  }
}

function holdersToday(role: CommunityDesign['roles'][number], { cohort, naming, today }: CommunityDesign): string[] {
  const day = today < cohort.startsOn ? cohort.startsOn : today > cohort.endsOn ? cohort.endsOn : today
  const held = termsOf(role, cohort, naming).filter(({ from, until }) => from <= day && day <= until)
  return [...new Map(held.map(({ key, name }) => [key, name])).values()]
}
