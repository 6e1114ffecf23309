import type { Calendar } from '../../../contract/nudges.ts'

/** How cards look beside what they say: which one Tab reaches, which is open, and which deserve a look. */
export type Looks = Readonly<{ stop: string | null; open: number | null; warned: ReadonlySet<string> }>

/** Every card that a warning names. */
export function warnedKeys({ warnings }: Calendar): ReadonlySet<string> {
  return new Set(warnings.flatMap(({ keys }) => keys))
}
