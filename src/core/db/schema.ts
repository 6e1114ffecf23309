import type { ActivityTables } from './tables/activity.ts'
import type { DesignTables } from './tables/design.ts'
import type { ImportTables } from './tables/imports.ts'
import type { PeopleTables } from './tables/people.ts'

/** Tables as the newest migration leaves them. Times `*_at` are milliseconds since 1970 UTC; `*_on` and `day` are dates in the cohort's zone. */
export type Schema = PeopleTables & ImportTables & ActivityTables & DesignTables
