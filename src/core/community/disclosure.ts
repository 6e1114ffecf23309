import type { DisclosureDraft } from '../../contract/community.ts'
import type { Entry } from '../../contract/entries.ts'
import type { PaperBlock } from '../../contract/papers.ts'
import { disclosureOf } from '../nudges/disclosure.ts'
import { isDisclosedAsWritten } from '../nudges/nudge-rule.ts'
import { isBlank } from '../wording/text.ts'
import { quoted } from './words.ts'

/** Nudges that are on their way to members; a merely planned one may still be dropped. */
const underWay = new Set(['ready', 'sent', 'reviewed'])

/** What members are told about the nudges, and which nudges they are not told about yet. */
export function disclosureDraft(nudges: readonly Entry<'nudge'>[]): DisclosureDraft {
  const told = nudges.filter(({ body }) => !isBlank(body.disclosure))
  return {
    blocks: disclosureBlocks(nudges),
    nudges: nudges.length,
    told: told.length,
    missing: nudges.flatMap(({ id, body }) => {
      const title = quoted(body.title, 'A nudge')
      if (isBlank(body.disclosure))
        return [
          {
            id,
            title: body.title,
            says: underWay.has(body.status)
              ? `${title} is ${body.status}, and members don’t read about it yet.`
              : `${title} has no words for members yet.`,
          },
        ]
      return body.status === 'planned' || isDisclosedAsWritten(body)
        ? []
        : [
            {
              id,
              title: body.title,
              says: `${title} is written down here; say on the Nudges screen when members can read it.`,
            },
          ]
    }),
  }
}

/** The section as members read it; nothing while no nudge has words for them. */
export function disclosureBlocks(nudges: readonly Entry<'nudge'>[]): PaperBlock[] {
  const groups = disclosureOf(nudges)
  if (groups.length === 0) return []
  return [
    {
      kind: 'text',
      text: 'Now and then we nudge you to take part. You should know how and why, so here it is. Nothing happens if you don’t follow a nudge, and you can always ask us about one.',
    },
    ...groups.flatMap(({ title, expect, points }): PaperBlock[] => [
      { kind: 'heading', level: 2, text: title },
      { kind: 'text', text: expect },
      { kind: 'points', items: [...points], isNumbered: false },
    ]),
  ]
}
