import type { PaperBlock } from '../../../contract/papers.ts'
import { isBlank } from '../../wording/text.ts'
import type { CommunityDesign } from '../design.ts'
import { type SectionRule, text } from './section.ts'

/** What to do when something goes wrong: the first steps, then the ladder. */
export const trouble: SectionRule = (design) => ({
  part: 'conflict',
  title: 'If something goes wrong',
  blocks: [...text(design.governance.conflictPath), ...ladder(design)],
  missing: 'Members don’t read what to do when something goes wrong until the conflict path or the ladder is written.',
})

/** Rungs from the mildest up, numbered; those without a name are left out. */
function ladder({ steps }: CommunityDesign): PaperBlock[] {
  const rows = steps
    .filter(({ body }) => !isBlank(body.title))
    .map(({ body }, at) => [`${at + 1}. ${body.title.trim()}`, body.when.trim(), body.who.trim(), body.within.trim()])
  const columns = ['Step', 'When', 'Who acts', 'How soon'].map((title) => ({ title, isNumber: false }))
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'One step at a time' },
        {
          kind: 'table',
          caption: 'Begin with the first step that fits. You can always ask somebody further up directly.',
          columns,
          rows,
          note: '',
        },
      ]
}
