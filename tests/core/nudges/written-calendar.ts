import type { EntryDraft } from '../../../src/contract/entries.ts'
import type { EntryBody } from '../../../src/contract/entry-kinds.ts'
import { ethicsQuestions } from '../../../src/contract/nudges.ts'
import { openTestStudio } from '../../builders/studio.ts'

/** The ethics check with every question answered "yes". */
export const ethicsPassed = Object.fromEntries(
  ethicsQuestions.map((question) => [question, { answer: 'yes', note: '' }]),
) as EntryBody<'nudge'>['ethics']

/** A nudge that lacks nothing to be ready. */
export const wholeNudge = {
  title: 'A simpler request',
  on: '2026-01-14',
  text: 'Tap one.',
  disclosure: 'We ask for less when we asked for too much.',
  ethics: ethicsPassed,
} as const

/** A studio with a cohort from Monday 5 January to Friday 13 February 2026, six weeks, and what it takes to fill its calendar. */
export async function openCalendar() {
  const { client, studio, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort({ startsOn: '2026-01-05', endsOn: '2026-02-13' })
  const add = async (...drafts: [EntryDraft, ...EntryDraft[]]) => client.entries.add({ cohortId, drafts })
  return {
    client,
    studio,
    cohortId,
    add,
    /** Adds a nudge and gives the entry. */
    nudge: async (body: Partial<EntryBody<'nudge'>> = {}) => {
      const [entry] = await add({ kind: 'nudge', body })
      if (entry?.kind !== 'nudge') throw new Error('no nudge was added')
      return entry
    },
    /** A nudge as it is kept now. */
    read: async (id: number) => {
      const found = (await client.entries.list({ cohortId, kinds: ['nudge'] })).find((entry) => entry.id === id)
      if (found?.kind !== 'nudge') throw new Error(`no nudge ${id}`)
      return found
    },
    calendar: () => client.nudges.calendar({ cohortId }),
    rules: async () => (await client.nudges.calendar({ cohortId })).warnings.map(({ rule }) => rule),
  }
}
