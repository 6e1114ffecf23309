import type { PaperBlock } from '../../../contract/papers.ts'
import { longDay } from '../../wording/days.ts'
import { isBlank } from '../../wording/text.ts'
import type { CommunityDesign } from '../design.ts'
import { levels, waysOfDeciding } from '../governance-words.ts'
import { type SectionRule, text, under } from './section.ts'

/** How the community is steered, who decides what, and when that is looked at again. */
export const deciding: SectionRule = (design) => {
  const { direction, decisions, reviewOn } = design.governance
  const written = [...text(decisions), ...under('Who sets the direction', direction), ...rightsTable(design)]
  return {
    part: 'decisions',
    title: 'How we decide',
    blocks:
      written.length > 0 && reviewOn !== null
        ? [
            ...written,
            {
              kind: 'text',
              text: `We look at these rules together again on ${longDay(reviewOn)}. Say before then what should change.`,
            },
          ]
        : written,
    missing: 'Members don’t read how decisions are made until the governance is written.',
  }
}

/** Only what says who decides; in the order of the levels. */
function rightsTable({ rights }: CommunityDesign): PaperBlock[] {
  const rows = levels.flatMap(({ id, title }) =>
    rights
      .filter(({ body }) => body.level === id && !isBlank(body.title) && !isBlank(body.decides))
      .map(({ body }) => [body.title.trim(), body.decides.trim(), waysOfDeciding[body.how], title]),
  )
  const columns = ['Decision', 'Who', 'How', 'Level'].map((title) => ({ title, isNumber: false }))
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Who decides what' },
        { kind: 'table', caption: '', columns, rows, note: '' },
      ]
}
