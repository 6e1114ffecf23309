import type { AnswersReport, Wave } from '../../../contract/survey.ts'
import { extraWords } from './wave-words.ts'

type Target = Readonly<{ value: string; label: string }>

/** What a column of a table can answer, in the order of the wave's questions. */
export function targetsOf(wave: Wave): { group: string; items: Target[] }[] {
  const groups = [
    {
      group: wave.method === 'points' ? '100 points' : 'Most and least',
      items:
        wave.method === 'points'
          ? wave.currencies.map(({ id, label }) => ({ value: `points:${id}`, label: `Points for ${label || id}` }))
          : wave.sets.flatMap((_, at) => [
              { value: `best:${at + 1}`, label: `Choice ${at + 1}: counts most` },
              { value: `worst:${at + 1}`, label: `Choice ${at + 1}: counts least` },
            ]),
    },
    {
      group: 'About the members',
      items: wave.segments.map(({ id, label }) => ({ value: `segment:${id}`, label: label || id })),
    },
    { group: 'Also asked', items: wave.extras.map((extra) => ({ value: extra, label: extraWords[extra].label })) },
    {
      group: 'The respondent',
      items: [
        { value: 'key', label: 'What tells respondents apart' },
        ...(wave.asksWho
          ? [
              { value: 'email', label: 'E-mail' },
              { value: 'name', label: 'Name' },
            ]
          : []),
        { value: 'submitted', label: 'When it was sent' },
      ],
    },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** A target in words; as it is written where the wave doesn't know it. */
export function targetInWords(wave: Wave, target: string): string {
  const all = targetsOf(wave).flatMap(({ items }) => items)
  return all.find(({ value }) => value === target)?.label ?? target
}

/** What the files bring, in a sentence. */
export function bringsInWords({ read, added, replaced, unchanged, rejected }: AnswersReport): string {
  if (read === 0) return 'No answers were found in these files.'
  const parts = [
    ...(added > 0 ? [`${added} new`] : []),
    ...(replaced > 0 ? [`${replaced} in place of an earlier answer`] : []),
    ...(unchanged > 0 ? [`${unchanged} here already`] : []),
    ...(rejected.length > 0 ? [`${rejected.length} can’t be read`] : []),
  ]
  return `${read === 1 ? 'One answer' : `${read} answers`}: ${parts.join(', ')}.`
}
