import type { Grouped, GroupRequest } from '../../contract/groups.ts'
import type { CohortId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import { requireEntry } from '../entries/entries.operations.ts'
import { insertEntry, positionBefore } from '../entries/entries.repo.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { safeFileName } from '../reports/file-name.ts'
import { listPeople } from '../roster/people.ts'
import type { Studio } from '../studio.ts'
import { earlier } from '../time/days.ts'
import { balanceInWords, evennessOf } from './evenness.ts'
import { groupsCsv } from './groups-csv.ts'
import { makeGroups, withMentors } from './make-groups.ts'
import { type Member, membersOf, traitCalled, traitsOf } from './traits.ts'

const feature = operations.groups

export const groups = feature.router({
  attributes: feature.attributes.handler(async ({ input, context: { studio } }) =>
    traitsOf(await membersIn(studio, input.cohortId)),
  ),

  make: feature.make.handler(async ({ input: { cohortId, request }, context: { studio } }) =>
    grouped(await membersIn(studio, cohortId), request),
  ),

  keep: feature.keep.handler(async ({ input: { cohortId, title, grouped }, context: { studio } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    const now = studio.ports.clock.now()
    const { request, groups: made, says } = grouped
    return studio.workspace.edit('keep the groups', now, async (db) => {
      const position = await positionBefore(db, cohortId, 'grouping', null)
      const body = { title, request, groups: made, says }
      const entry = await insertEntry(db, cohortId, { kind: 'grouping', body }, now, position)
      return entry.id
    })
  }),

  exportCsv: feature.exportCsv.handler(async ({ input: { cohortId, id }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const entry = await requireEntry(studio.workspace.read, cohortId, id)
    if (entry.kind !== 'grouping') refuse('entry-not-found')
    const csv = groupsCsv(entry.body, await membersIn(studio, cohortId))
    const fileName = `${safeFileName(cohort.name)} – groups.csv`
    return { fileName, bytes: new Blob([csv], { type: 'text/csv;charset=utf-8' }) }
  }),
})

async function membersIn(studio: Studio, cohortId: CohortId): Promise<Member[]> {
  const cohort = await requireCohort(studio.workspace.read, cohortId)
  const today = studio.ports.clock.today(cohort.timeZone)
  const day = earlier(today, cohort.endsOn)
  return membersOf(await listPeople(studio.workspace.read, cohortId, day), day)
}

/** Groups with how balanced they are; refused in words where there is nobody to group, or a trait or its mentors are unknown. */
function grouped(members: readonly Member[], asked: GroupRequest): Grouped {
  if (members.length < 2) refuse('groups-nobody')
  const request = withKnownTraits(members, asked)
  const { mentors, others } = withMentors(members, request)
  if (request.shape === 'mentor-pairs' && (mentors.length === 0 || others.length === 0)) refuse('groups-no-mentors')
  const made = makeGroups(members, request)
  const groups = made.map((group, at) => ({
    name:
      mentors.length > 0 ? `With ${group[0]?.name}` : `${request.shape === 'buddies' ? 'Buddies' : 'Circle'} ${at + 1}`,
    members: group.map(({ personId, name }) => ({ personId, name })),
  }))
  const result = { request, groups, ...evennessOf(members, request, made) }
  return { ...result, says: balanceInWords(result) }
}

/** The request with every trait written as the roster writes it; refused when nobody has one of that name. */
function withKnownTraits(members: readonly Member[], request: GroupRequest): GroupRequest {
  const known = (trait: string) =>
    traitCalled(members, trait) ??
    refuse('groups-trait-unknown', {
      trait,
      traits: [...new Set(members.flatMap(({ traits }) => Object.keys(traits)))].join(', '),
    })
  return {
    ...request,
    balance: request.balance.map(({ attribute, wish }) => ({ attribute: known(attribute), wish })),
    mentors: request.mentors ? { ...request.mentors, attribute: known(request.mentors.attribute) } : null,
  }
}
