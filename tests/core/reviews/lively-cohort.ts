import type { Purpose } from '../../../src/contract/purpose.ts'
import type { CohortId } from '../../../src/contract/scalars.ts'
import type { TestStudio } from '../../builders/studio.ts'
import { type Written, type WrittenEvent, writeCohort } from '../engagement/written-cohort.ts'

/** Names that stand out, so that a test can look for them in every part of a file. */
export const memberNames = [
  'Zebulon',
  'Quillhaven',
  'Ottoline',
  'Brixworth',
  'Fenella',
  'Marchbanks',
  'Tiberius',
  'Wyndham',
  'Perpetua',
  'Lockhart',
  'Isolde',
  'Thackeray',
  'Evander',
  'Pomfret',
  'Calliope',
  'Drummond',
  'Leopold',
  'Ashgrove',
  'Xanthippe',
  'Vandermeer',
  'Barnaby',
  'Eglantine',
  'Hyacinth',
  'Montrose',
]
export const hostName = 'Gwendolyn'

const written: Purpose = {
  audience: 'New team leads',
  fromState: 'solving every case themselves',
  toState: 'coaching their people to solve it',
  behaviours: '',
  vagueOutcome: 'better leadership',
  measure: { name: 'Cases solved without escalation', unit: '%', baseline: 41, target: 60, dueOn: '2026-06-30' },
  spacePurpose: 'Swap unsolved cases with people who have the same ones.',
}

const weekLong = 7 * 86_400_000
const start = Date.parse('2026-01-05T08:00:00Z')

/**
 * A cohort of 24 with one facilitator who fades, a silent week that no import covers, a quarter of silent members, and a file name that carries a name.
 * Deterministic. `weeks` from 5 January 2026 on; `earlier` adds quieter weeks before.
 */
export function lively({ weeks = 14, earlier = 0 } = {}): Written {
  const random = numbersFrom(7)
  const events: WrittenEvent[] = []
  for (let week = -earlier; week < weeks; week += 1) {
    if (week === 6) continue
    for (let turn = 0; turn < (week < 0 ? 14 : 36); turn += 1) {
      const isHost = random(14) > Math.max(week, 0) + 3
      const person = isHost ? 24 : Math.floor(((random(100) * random(100)) / 10_000) * 18)
      const kind =
        (['post', 'post', 'post', 'reply', 'reply', 'reply', 'reply', 'reply', 'reaction', 'reaction'] as const)[
          random(10)
        ] ?? 'post'
      const at = start + week * weekLong + random(5) * 86_400_000 + random(10) * 3_600_000
      events.push({ person, kind, at, thread: `t${week}-${random(9)}` })
    }
  }
  const cut = start + 6 * weekLong
  const people: Written['people'] = memberNames.map((name, at) => ({
    name,
    joinsOn: at < 17 ? '2025-10-01' : '2026-02-16',
  }))
  people.push({ name: hostName, roles: [{ role: 'facilitator', from: null, until: null }] })
  return {
    people,
    imports: [{ events: events.filter(({ at }) => at < cut) }, { events: events.filter(({ at }) => at >= cut) }].filter(
      ({ events: some }) => some.length > 0,
    ),
  }
}

/** `size` people who all posted every week. */
export function tiny(size: number): Written {
  return {
    people: memberNames.slice(0, size).map((name) => ({ name })),
    imports: [
      {
        events: Array.from({ length: 12 }, (_, week) => week).flatMap((week) =>
          Array.from({ length: size }, (_, person) => ({
            person,
            kind: 'post' as const,
            at: start + week * weekLong + person * 3_600_000,
            thread: `t${week}-${person}`,
          })),
        ),
      },
    ],
  }
}

/** Writes a cohort whose imports carry a person's name in their file name. */
export async function makeReviewed(
  studio: TestStudio,
  cohort: Written,
  purpose: Purpose | null = written,
): Promise<CohortId> {
  const { cohortId } = await writeCohort(studio, cohort)
  await studio.studio.workspace.write(({ db }) =>
    db
      .updateTable('import')
      .set({ label: `export of ${hostName}.zip`, ignored: '{"bot message":12,"system message":3}', rejected_count: 2 })
      .where('cohort_id', '=', cohortId)
      .execute(),
  )
  if (purpose) await studio.client.purpose.save({ cohortId, purpose })
  return cohortId
}

/** Park and Miller's generator: the same numbers on every machine. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 16_807) % 2_147_483_647
    return state % below
  }
}
