import type { Commitment } from '../../contract/commitments.ts'
import type { Paper, PaperBlock } from '../../contract/papers.ts'
import { addDays } from '../time/days.ts'
import { longDay, period } from '../wording/days.ts'
import { counted } from '../wording/numbers.ts'
import type { Held } from './held.ts'

/** Everything that is held about somebody, in words, for themselves to read. Times are in the cohort's zone. */
export function paperAbout(held: Held): Paper {
  const { cohort, profile, acts } = held
  const { person, sentence } = profile
  return {
    title: `What is held about ${person.name}`,
    from: cohort.name,
    sentence: `${counted(acts.length, { one: 'act', many: 'acts' })} from imports, and what the facilitator wrote down.`,
    facts: [period({ from: cohort.startsOn, to: addDays(cohort.endsOn, 1) }), cohort.timeZone],
    language: 'en-GB',
    hasContents: false,
    blocks: [
      ...part('Roster', [facts(rosterFacts(held))]),
      ...part('Accounts', [
        table(
          'Accounts',
          ['Platform', 'Key', 'Name', 'Handle', 'E-mail', 'Why it is theirs'],
          person.accounts.map((one) => [
            one.platform,
            one.key,
            one.name,
            one.handle ?? '',
            one.email ?? '',
            one.because ?? 'known by it',
          ]),
        ),
      ]),
      ...part('Standing', [
        { kind: 'text', text: sentence },
        table(
          'Week by week',
          ['Week', 'Level', 'What was seen'],
          profile.weeks.map((week) => [week.label, week.level ?? '–', week.says]),
        ),
      ]),
      ...part('What happened', [
        table(
          'Timeline',
          ['Day', 'What'],
          profile.timeline.map(({ on, says }) => [longDay(on), says]),
        ),
      ]),
      ...part('Commitments', profile.commitments.flatMap(commitment)),
      ...part('Badges', [
        table(
          'Badges',
          ['Badge', 'Day', 'Why'],
          profile.awards.map(({ badge, awardedOn, because }) => [badge, longDay(awardedOn), because]),
        ),
      ]),
      ...part(
        'Notes of the facilitator',
        profile.notes.map(
          ({ text, writtenAt }): PaperBlock => ({ kind: 'quote', text: `${writtenAt.slice(0, 10)}: ${text}` }),
        ),
      ),
      ...part(
        'Answers to surveys',
        held.surveyAnswers.map((answer): PaperBlock => ({ kind: 'text', text: JSON.stringify(answer) })),
      ),
      ...part('Texts that name them, or may', [
        table(
          'Mentions',
          ['Where', 'Text'],
          held.mentions.map(({ where, excerpt }) => [where, excerpt]),
        ),
      ]),
      ...part('Numbers of whole windows', [
        table(
          'Totals',
          ['Source', 'From', 'Until', 'Counts'],
          held.totals.map(({ source, from, until, counts }) => [
            source,
            from,
            addDays(until, -1),
            Object.entries(counts)
              .map(([of, count]) => `${of} ${count}`)
              .join(', '),
          ]),
        ),
      ]),
      ...part('Acts', [
        table(
          'Everything that imports tell, oldest first',
          ['Time', 'What', 'Channel', 'Words', 'From'],
          acts.map(({ at, kind, channel, words, hasArtefact, label }) => [
            timeIn(at, cohort.timeZone),
            hasArtefact ? `${kind}, something shared` : kind,
            channel ?? '',
            words === null ? '' : String(words),
            label,
          ]),
        ),
      ]),
    ],
  }
}

/** The same as JSON: times are ISO 8601 in UTC. */
export function jsonAbout({ cohort, profile, acts, totals, surveyAnswers, mentions }: Held): string {
  const { person, weeks, timeline, commitments, awards, notes } = profile
  const document = {
    cohort: { name: cohort.name, startsOn: cohort.startsOn, endsOn: cohort.endsOn, timeZone: cohort.timeZone },
    person,
    weeks,
    timeline,
    commitments,
    badges: awards,
    notes,
    surveyAnswers,
    mentions: mentions.map(({ where, excerpt }) => ({ where, excerpt })),
    totals,
    acts: acts.map((act) => ({ ...act, at: new Date(act.at).toISOString() })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function part(title: string, blocks: readonly (PaperBlock | null)[]): PaperBlock[] {
  const filled = blocks.filter((block) => block !== null)
  const rest: PaperBlock[] = filled.length > 0 ? filled : [{ kind: 'text', text: 'Nothing is held.' }]
  return [{ kind: 'heading', level: 2, text: title }, ...rest]
}

function facts(items: readonly [string, string][]): PaperBlock {
  return { kind: 'facts', items: items.map(([name, value]) => ({ name, value })) }
}

function table(caption: string, titles: readonly string[], rows: string[][]): PaperBlock | null {
  const columns = titles.map((title) => ({ title, isNumber: title === 'Words' }))
  return rows.length === 0 ? null : { kind: 'table', caption, columns, rows, note: '' }
}

function rosterFacts({ profile: { person } }: Held): [string, string][] {
  return [
    ['Name', person.name],
    ['E-mail', person.email ?? '–'],
    ['Also known as', person.aliases.join(', ') || '–'],
    ['Joined', person.joinedOn === null ? 'unknown; counted from the start' : longDay(person.joinedOn)],
    ['Last day', person.leavesOn === null ? '–' : longDay(person.leavesOn)],
    [
      'Role',
      [
        person.role,
        ...person.roles.map(
          ({ role, from, until }) => `${role} ${from ?? 'from the start'}${until ? ` until ${until}` : ''}`,
        ),
      ].join('; '),
    ],
    ...Object.entries(person.attributes),
  ]
}

function commitment({ text, madeOn, status, outcome, checkIns, ...made }: Commitment): PaperBlock[] {
  const conditions = [
    made.isActive ? 'active' : null,
    made.isPublic ? 'public' : null,
    made.isEffortful ? 'effortful' : null,
    made.isFree ? 'freely chosen' : null,
  ].filter((word) => word !== null)
  return [
    { kind: 'heading', level: 3, text },
    {
      kind: 'points',
      isNumbered: false,
      items: [
        `Made on ${longDay(madeOn)}${conditions.length > 0 ? `; ${conditions.join(', ')}` : ''}. ${status}${outcome ? `: ${outcome}` : ''}.`,
        ...checkIns.map(
          ({ dueOn, doneOn, note }) =>
            `Check-in ${longDay(dueOn)}${doneOn ? `, done ${longDay(doneOn)}` : ''}${note ? `: ${note}` : ''}`,
        ),
      ],
    },
  ]
}

function timeIn(at: number, timeZone: string): string {
  return new Date(at).toLocaleString('sv', { timeZone })
}
