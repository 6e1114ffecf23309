import { everybody, noAudience, noBehaviour, noFromState, onlyActivity, sameStates, tooLong } from './change.ts'
import type { PurposeCheck } from './check.ts'
import { noDate, oddDate } from './date.ts'
import { jargon } from './jargon.ts'
import { measureOfActivity, noBaseline, noMeasure, noNumber, noTarget, sameNumber, wrongWay } from './measure.ts'
import { spaceDoesNothing, spaceIsPlatform, spaceIsTraining, spaceNamesNobody, spaceRepeats } from './space.ts'
import { vagueVerb } from './vague-verb.ts'

/** Every check, in the order in which the purpose reads. A new one is one line here. */
export const purposeChecks: readonly PurposeCheck[] = [
  noAudience,
  everybody,
  noFromState,
  sameStates,
  vagueVerb,
  onlyActivity,
  noBehaviour,
  noMeasure,
  measureOfActivity,
  noNumber,
  noBaseline,
  noTarget,
  sameNumber,
  wrongWay,
  noDate,
  oddDate,
  tooLong,
  jargon,
  spaceIsTraining,
  spaceRepeats,
  spaceNamesNobody,
  spaceDoesNothing,
  spaceIsPlatform,
]
