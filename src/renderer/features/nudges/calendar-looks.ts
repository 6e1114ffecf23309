import type { Calendar } from '../../../contract/nudges.ts'

/** A sign on a card: something about it deserves a look, or its text has gaps to fill in, which is nothing wrong while it is planned. */
export type Mark = 'look' | 'gaps'

/** How cards look beside what they say: which one Tab reaches, which is open, and which are marked. */
export type Looks = Readonly<{ stop: string | null; open: number | null; marks: ReadonlyMap<string, Mark> }>

/** The marks of all cards that a warning names. */
export function marksOf({ warnings }: Calendar): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const { rule, keys } of warnings) {
    for (const key of keys)
      if (rule !== 'placeholders' || !marks.has(key)) marks.set(key, rule === 'placeholders' ? 'gaps' : 'look')
  }
  return marks
}
