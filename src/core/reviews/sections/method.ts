import { smallestGroup } from '../../engagement/disclose.ts'
import { measureRules } from '../../engagement/measures.ts'
import { sourceOf } from '../../imports/sources/sources.ts'
import { addDays, localDay } from '../../time/days.ts'
import { shortPeriod } from '../../wording/days.ts'
import { number } from '../../wording/numbers.ts'
import { type DraftBlock, numbers, passage, type Section, table, words } from '../drafting.ts'
import type { ReviewFacts } from '../review-facts.ts'
import { suppressions } from '../suppressions.ts'

/** How the numbers came about, so that somebody else could make them again and knows what they leave out. */
export const method: Section = {
  id: 'method',
  title: 'Method appendix',
  draft: (facts) => [
    passage('method.windows', 'heading', 'Windows and time zone'),
    passage('method.windows.text', 'text', windows(facts)),
    passage('method.counted', 'heading', 'Who is counted'),
    passage(
      'method.counted.text',
      'text',
      'Members are people who were neither bot, facilitator nor staff on any day of the window, and whose stay overlaps it. Bots count nowhere; facilitators and staff only in the share of facilitators and staff. Reactions, joins and system messages are no contributions.',
    ),
    passage('method.definitions', 'heading', 'Definitions'),
    definitions(),
    passage('method.imports', 'heading', 'Imports'),
    ...imports(facts),
    passage('method.held-back', 'heading', 'What was held back'),
    ...heldBack(facts),
    passage('method.gaps', 'heading', 'Known gaps'),
    ...gaps(facts),
  ],
}

function windows({ cohort, window }: ReviewFacts): string {
  return `This review covers the calendar quarter, ${shortPeriod(window)}, also where the cohort starts or ends within it. Days begin and end at midnight in ${cohort.timeZone}; weeks are ISO weeks from Monday, and the quarter’s first and last week may be cut. The cohort runs ${shortPeriod({ from: cohort.startsOn, to: addDays(cohort.endsOn, 1) })}.`
}

function definitions(): DraftBlock {
  return table(
    'method.definitions.table',
    'What each measure is',
    [words('Measure'), words('How it is computed'), words('Interval'), words('Source')],
    measureRules.map(({ definition }) => [
      `${definition.title} (version ${definition.version})`,
      definition.formula,
      definition.interval,
      definition.source,
    ]),
    'Vendors’ figures are never used as a yardstick. A change of a definition gets a new version and breaks the series.',
  )
}

function imports({ imports: all, cohort, whole }: ReviewFacts): DraftBlock[] {
  if (all.length === 0) return [passage('method.imports.none', 'text', 'Nothing is imported.')]
  const size = whole.members.length
  const count = (events: number) => (size > 0 && size < smallestGroup ? 'suppressed' : number(events))
  return [
    table(
      'method.imports.table',
      'What the numbers stand on',
      [
        words('Source'),
        words('Window'),
        numbers('Events taken in'),
        numbers('Known already'),
        numbers('Unreadable'),
        words('Left out on purpose'),
      ],
      all.map((one) => [
        sourceOf(one.source).title,
        shortPeriod({
          from: localDay(one.firstAt, cohort.timeZone),
          to: addDays(localDay(one.lastAt, cohort.timeZone), 1),
        }),
        count(one.added),
        count(one.duplicate),
        count(one.rejected),
        Object.entries(one.ignored)
          .sort(([, a], [, b]) => b - a)
          .map(([reason, events]) => `${reason} (${count(events)})`)
          .join(', ') || 'nothing',
      ]),
      'File names are left out because they can carry people’s names.',
    ),
  ]
}

function heldBack(facts: ReviewFacts): DraftBlock[] {
  const rule = passage(
    'method.held-back.rule',
    'text',
    'Nothing is said of fewer than five people or cases, nor that nobody or everybody of fewer than ten did something; where one group is hidden, the next smallest is hidden with it. Below ten there are no percentages.',
  )
  const hidden = suppressions(facts)
  return hidden.length === 0
    ? [rule, passage('method.held-back.none', 'text', 'In this review nothing had to be suppressed.')]
    : [
        rule,
        table(
          'method.held-back.table',
          'What is suppressed in this review',
          [words('What'), words('Why')],
          hidden.map(({ what, why }) => [what, why]),
          'It is the same for every reader of this review.',
        ),
      ]
}

function gaps({ facts, whole, weeks }: ReviewFacts): DraftBlock[] {
  const found: [id: string, says: string | null][] = [
    [
      'uncovered',
      weeks.some((week) => !week.isCovered) ? 'Weeks that no import covers are gaps in the figures, not zeros.' : null,
    ],
    [
      'presence',
      whole.members.some((member) => member.presences > 0)
        ? null
        : 'Who was present without acting is not known from the imports; private messages and calls are not in them either.',
    ],
    [
      'roles',
      facts.people.every((person) => person.roles.every((held) => held.role === 'participant' || held.role === 'bot'))
        ? 'Nobody is marked as facilitator or staff, so everybody’s contributions count as members’.'
        : null,
    ],
    [
      'self-selection',
      'People chose whether to take part. Those who did differ from those who didn’t in more than this cohort.',
    ],
  ]
  return found.flatMap(([id, says]) => (says === null ? [] : [passage(`method.gaps.${id}`, 'point', says)]))
}
