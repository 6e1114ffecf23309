import type { PaperBlock } from '../../../contract/papers.ts'
import { isBlank } from '../../wording/text.ts'
import { type SectionRule, text } from './section.ts'

/** How members treat each other: each norm with its reason and an example. */
export const norms: SectionRule = (design) => ({
  part: 'norms',
  title: 'How we treat each other',
  blocks: design.norms.flatMap(({ body }): PaperBlock[] =>
    isBlank(body.title)
      ? []
      : [{ kind: 'heading', level: 2, text: body.title.trim() }, ...text(body.reason), ...example(body.example)],
  ),
  missing: 'Members don’t read any norm until one is written.',
})

function example(words: string): PaperBlock[] {
  return isBlank(words) ? [] : [{ kind: 'note', text: `For example: ${words.trim()}` }]
}
