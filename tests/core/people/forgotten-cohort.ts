import type { CohortId, PersonId } from '../../../src/contract/scalars.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { ben, slackExport, ts } from '../../builders/slack.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { takeIn } from '../../builders/taking-in.ts'
import { mark } from './marked.ts'

export const marked = {
  id: mark.key,
  name: mark.handle,
  real_name: mark.name,
  profile: { email: mark.email, display_name: mark.alias },
}

/** Two conversations that the marked person began (one answered), one in which they answered, and reactions both ways. */
export const talk = slackExport(
  {
    general: [
      { user: mark.key, text: 'Hello', ts: ts('2026-01-05T09:00:00Z', 1), thread_ts: ts('2026-01-05T09:00:00Z', 1) },
      {
        user: 'U0BEN',
        text: 'Hello you',
        ts: ts('2026-01-05T10:00:00Z'),
        thread_ts: ts('2026-01-05T09:00:00Z', 1),
        reactions: [{ name: 'tada', users: [mark.key], count: 1 }],
      },
      { user: mark.key, text: 'Anybody?', ts: ts('2026-01-06T09:00:00Z') },
      { user: 'U0BEN', text: 'Notes', ts: ts('2026-01-07T09:00:00Z'), thread_ts: ts('2026-01-07T09:00:00Z') },
      { user: mark.key, text: 'Thanks', ts: ts('2026-01-07T10:00:00Z'), thread_ts: ts('2026-01-07T09:00:00Z') },
    ],
    [`dm ${mark.handle}`]: [{ user: 'U0BEN', text: 'Psst', ts: ts('2026-01-08T09:00:00Z') }],
  },
  [marked, ben],
)

/** A studio in which the marked person's name stands wherever a name can get to by imports and the roster. */
export async function everywhere() {
  const studio = await openTestStudio()
  const { client } = studio
  const cohortId = await studio.makeCohort()
  await takeIn(studio, cohortId, folderOf(talk))
  const person = await client.roster.find({ cohortId, query: mark.email })
  const personId = person.id
  const roster = fileOf(
    'people.csv',
    `name,email,aliases,Region\n${mark.name},${mark.email},${mark.alias},Zyxqvara land\nBen Oak,ben@example.org,,North\n`,
  )
  await client.roster.commit({ cohortId, uploadId: studio.point(roster) })
  await client.roster.setRole({
    cohortId,
    personId: (await client.roster.find({ cohortId, query: mark.email })).id,
    role: 'facilitator',
  })
  return {
    studio,
    client,
    cohortId,
    personId: (await client.roster.find({ cohortId, query: mark.email })).id,
    was: personId,
  }
}

export async function forget(studio: TestStudio, cohortId: CohortId, personId: PersonId) {
  return studio.client.people.forget({ cohortId, personId, name: mark.name })
}
