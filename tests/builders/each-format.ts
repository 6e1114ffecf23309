import type { SourceId } from '../../src/contract/sources.ts'
import { learning } from './each-format/learning.ts'
import { reports } from './each-format/reports.ts'
import type { Sample } from './each-format/sample.ts'
import { talk } from './each-format/talk.ts'

export type { Sample } from './each-format/sample.ts'

/** One export of every source there is. */
export const eachFormat: Readonly<Record<SourceId, Sample>> = { ...talk, ...reports, ...learning }
