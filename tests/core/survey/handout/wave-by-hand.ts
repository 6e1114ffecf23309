import type { Cohort } from '../../../../src/contract/cohorts.ts'
import type { CohortId, WaveId } from '../../../../src/contract/scalars.ts'
import type { Currency, Wave } from '../../../../src/contract/survey.ts'

export const cohortByHand: Cohort = {
  id: 1 as CohortId,
  name: 'Spring leaders',
  groupName: 'pathfinders',
  startsOn: '2026-01-05',
  endsOn: '2026-04-12',
  timeZone: 'Europe/Berlin',
  space: '',
  isDemo: false,
}

const reasons = [
  ['recognition', 'Recognition by peers', 'People whose work I respect notice what I do.'],
  ['skills', 'New skills', 'I learn something that I can use the same week, at work or elsewhere.'],
  ['time-saved', 'Time saved', 'It saves me more time than it takes.'],
  ['network', 'Network', 'I get to know people whom I would never have met otherwise.'],
  ['career', 'Career', 'It helps me to get the next job or role.'],
  ['belonging', 'Belonging', 'I belong to a group that I would miss.'],
  ['impact', 'Impact', 'Something gets better for the people we work for; and I can see it.'],
  ['fun', 'Fun', 'It is fun, even on a grey day.'],
  ['help', 'Help', 'I get help when I am stuck, "without" having to ask twice.'],
  ['voice', 'A voice', 'What I say changes what happens.'],
  ['pride', 'Pride', 'I can show something that I made.'],
  ['curiosity', 'Curiosity', 'I find out how others really do it: costs, mistakes & all.'],
] as const

/** Some of twelve currencies. */
export function currencies(count: number): Currency[] {
  return reasons.slice(0, count).map(([id, label, statement]) => ({ id, label, statement }))
}

/** An open wave. Its sets are simply one after the other: how balanced they are doesn't matter to files. */
export function waveByHand(changes: Partial<Wave> = {}): Wave {
  const chosen = changes.currencies ?? currencies(6)
  const setSize = changes.setSize ?? 3
  const questions = changes.questions ?? 4
  const sets = Array.from({ length: questions }, (_, at) =>
    Array.from({ length: setSize }, (_, place) => chosen[(at * 2 + place) % chosen.length]?.id ?? ''),
  )
  return {
    id: 1 as WaveId,
    status: 'open',
    title: 'What makes it worth your time?',
    introduction: '',
    method: 'best-worst',
    currencies: chosen,
    setSize,
    questions,
    segments: [
      { id: 'region', label: 'Which region do you work in?', choices: ['North', 'South', 'East, and overseas'] },
      { id: 'years', label: 'How long have you been here?', choices: [] },
    ],
    extras: ['minutes', 'stoppers', 'permission', 'channel', 'words'],
    threshold: 5,
    asksWho: false,
    closesOn: '2026-06-12',
    balance: { shown: [2, 2], together: [0, 1] },
    code: 'K7Q2',
    openedAt: '2026-05-03T09:00:00Z',
    answers: 0,
    ...changes,
    sets: changes.sets ?? (changes.method === 'points' ? [] : sets),
  }
}
