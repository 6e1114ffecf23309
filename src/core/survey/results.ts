import type { Cohort } from '../../contract/cohorts.ts'
import type { SurveyAnswer, SurveyExtra, SurveyResults, Wave } from '../../contract/survey.ts'
import { chance } from '../chance.ts'
import type { Reader } from '../db/connection.ts'
import { wilson } from '../engagement/wilson.ts'
import { refuse } from '../refusal.ts'
import { fold } from '../roster/folding.ts'
import { listMemberRecords } from '../roster/people.ts'
import type { PersonRecord } from '../roster/roster.repo.ts'
import { listAnswers } from './answers.repo.ts'
import { type Attribute, attributesIn } from './attributes.ts'
import { type Ballot, ballotOf } from './ballots.ts'
import { disclose } from './disclose.ts'
import { minutesOf } from './minutes.ts'
import type { RawGroup, RawResults } from './raw-results.ts'
import { type Invited, invitedTo, whoAnswered } from './respondents.ts'
import { scoresOf } from './scores.ts'
import { nameOf } from './wave-rules.ts'

/**
 * What a wave found, as it may be seen: for all respondents and, with `by`, for the segments of a question of the wave or an attribute of the roster.
 * Refused when `by` is neither.
 */
export async function surveyResults(db: Reader, cohort: Cohort, wave: Wave, by: string | null): Promise<SurveyResults> {
  const answers = (await listAnswers(db, wave.id)).map(({ answer }) => answer)
  const people = await listMemberRecords(db, cohort.id)
  return disclose(rawResults({ wave, cohort, answers, people }, by))
}

/** All that results are made from. */
export type Evidence = Readonly<{
  wave: Wave
  cohort: Cohort
  answers: readonly SurveyAnswer[]
  people: readonly PersonRecord[]
}>

/** The same before anything is suppressed; only for `disclose`. */
export function rawResults({ wave, cohort, answers, people }: Evidence, by: string | null): RawResults {
  const respondents = respondentsOf(wave, answers, people)
  const attributes = wave.asksWho ? attributesIn(people) : []
  const divisions = [...wave.segments.map(divisionByQuestion), ...attributes.map(divisionByAttribute)]
  const division = by === null ? null : (divisionCalled(by, divisions) ?? refuseUnknown(wave, by, divisions))
  const invited = invitedTo(wave, cohort, people)
  return {
    waveId: wave.id,
    title: wave.title,
    method: wave.method,
    threshold: wave.threshold,
    currencies: wave.currencies,
    total: groupOf(wave, '', respondents),
    by: division && { id: division.id, label: division.label },
    segments: division ? segmentsOf(wave, respondents, division) : [],
    segmentBy: divisions.map(({ id, label }) => ({ id, label })),
    response: responseOf(wave, respondents, invited),
    missing: wave.asksWho ? missingOf(respondents, invited, attributes) : [],
    comments: commentsOf(wave, answers),
  }
}

type Respondent = Readonly<{ answer: SurveyAnswer; ballot: Ballot; personId: Invited['id'] | null }>

/** A way to divide the respondents; `values` in the order they are shown. */
type Division = Readonly<{
  id: string
  label: string
  values: readonly string[]
  valueOf: (respondent: Respondent) => string | null
}>

const another = 'Another answer'
const none = 'No answer'
const unknown = 'Not known'

function respondentsOf(wave: Wave, answers: readonly SurveyAnswer[], people: readonly PersonRecord[]): Respondent[] {
  const who = wave.asksWho ? whoAnswered(answers, people) : []
  return answers.map((answer, at) => ({ answer, ballot: ballotOf(wave, answer), personId: who[at] ?? null }))
}

/** By its id; or by its id or words in whatever case, because people type it. */
function divisionCalled(asked: string, divisions: readonly Division[]): Division | undefined {
  const isMeant = ({ id, label }: Division) => [id, label].map(fold).includes(fold(asked))
  return divisions.find(({ id }) => id === asked) ?? divisions.find(isMeant)
}

function divisionByQuestion({ id, label, choices }: Wave['segments'][number]): Division {
  const byFolded = new Map(choices.map((choice) => [fold(choice), choice]))
  return {
    id,
    label,
    values: [...choices, another, none],
    valueOf: ({ answer }) => {
      const given = Object.hasOwn(answer.segments, id) ? fold(answer.segments[id] ?? '') : ''
      return given === '' ? none : (byFolded.get(given) ?? another)
    },
  }
}

function divisionByAttribute({ name, values }: Attribute): Division {
  const known = [...new Set(values.values())].sort((a, b) => a.localeCompare(b))
  return {
    id: name,
    label: name,
    values: [...known, unknown],
    valueOf: ({ personId }) => (personId === null ? undefined : values.get(personId)) ?? unknown,
  }
}

/** Every choice is listed, chosen or not; the rest only where somebody gave it. */
function segmentsOf(wave: Wave, respondents: readonly Respondent[], division: Division): RawGroup[] {
  const rest = new Set([another, none, unknown])
  return division.values
    .map((value) =>
      groupOf(
        wave,
        value,
        respondents.filter((respondent) => division.valueOf(respondent) === value),
      ),
    )
    .filter(({ value, n }) => n > 0 || !rest.has(value))
}

function groupOf(wave: Wave, value: string, respondents: readonly Respondent[]): RawGroup {
  return {
    value,
    n: respondents.length,
    scores: scoresOf(
      respondents.map(({ ballot }) => ballot),
      wave.currencies.length,
    ),
    minutes: minutesOf(respondents.flatMap(({ answer }) => answer.minutes ?? [])),
  }
}

/** Of the participants who could answer. Where answers name people, those found among them; otherwise all answers, at most one each. */
function responseOf(
  wave: Wave,
  respondents: readonly Respondent[],
  invited: readonly Invited[],
): RawResults['response'] {
  const participants = invited.filter(({ role }) => role === 'participant')
  const answered = wave.asksWho
    ? countAnswered(participants, respondents)
    : Math.min(respondents.length, participants.length)
  const interval = wilson(answered, participants.length)
  return interval && { invited: participants.length, rate: answered / participants.length, ...interval }
}

function missingOf(
  respondents: readonly Respondent[],
  invited: readonly Invited[],
  attributes: readonly Attribute[],
): RawResults['missing'] {
  const roles = (['participant', 'facilitator', 'staff'] as const).map((value) => ({
    by: 'Role',
    value,
    members: invited.filter(({ role }) => role === value),
  }))
  const participants = invited.filter(({ role }) => role === 'participant')
  const others = attributes.flatMap(({ name, values }) =>
    [...new Set(values.values())]
      .sort((a, b) => a.localeCompare(b))
      .map((value) => ({ by: name, value, members: participants.filter(({ id }) => values.get(id) === value) })),
  )
  return [...roles, ...others]
    .filter(({ members }) => members.length > 0)
    .map(({ by, value, members }) => ({
      by,
      value,
      answered: countAnswered(members, respondents),
      invited: members.length,
    }))
}

function countAnswered(members: readonly Invited[], respondents: readonly Respondent[]): number {
  const who = new Set(respondents.map(({ personId }) => personId))
  return members.filter(({ id }) => who.has(id)).length
}

/** Sorted before they are shuffled, so that their order says nothing of who answered when. */
function commentsOf(wave: Wave, answers: readonly SurveyAnswer[]): RawResults['comments'] {
  return written
    .map((question) => {
      const words = answers.map((answer) => answer[question].trim()).filter((text) => text !== '')
      return { question, words: chance(`${wave.code} ${question}`).shuffled(words.sort()) }
    })
    .filter(({ words }) => words.length > 0)
}

const written = ['stoppers', 'permission', 'channel', 'words'] as const satisfies readonly SurveyExtra[]

function refuseUnknown(wave: Wave, by: string, divisions: readonly Division[]): never {
  const known = divisions.map(({ id }) => id).join(', ') || 'nothing'
  return refuse('wave-segment-unknown', { title: nameOf(wave), by, known })
}
