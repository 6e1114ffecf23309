import type { Section } from './drafting.ts'
import { answer } from './sections/answer.ts'
import { distribution } from './sections/distribution.ts'
import { method } from './sections/method.ts'
import { newcomers } from './sections/newcomers.ts'
import { ownership } from './sections/ownership.ts'
import { participation } from './sections/participation.ts'
import { scorecard } from './sections/scorecard.ts'
import { who } from './sections/who.ts'
import { why } from './sections/why.ts'

/** The review, in the order in which it is read. */
export const sections: readonly Section[] = [
  answer,
  why,
  who,
  scorecard,
  participation,
  distribution,
  ownership,
  newcomers,
  method,
]
