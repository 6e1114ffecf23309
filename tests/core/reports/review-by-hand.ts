import type { FigureSpec } from '../../../src/contract/figures.ts'
import type { Review } from '../../../src/contract/reviews.ts'
import type { CohortId } from '../../../src/contract/scalars.ts'

const window = { from: '2026-01-01', to: '2026-04-01' }
const weeks = [
  'W1 · 5 Jan',
  'W2 · 12 Jan',
  'W3 · 19 Jan',
  'W4 · 26 Jan',
  'W5 · 2 Feb',
  'W6 · 9 Feb',
  'W7 · 16 Feb',
  'W8 · 23 Feb',
  'W9 · 2 Mar',
  'W10 · 9 Mar',
  'W11 · 16 Mar',
  'W12 · 23 Mar',
]
const contributing = [9, 10, 11, 9, 10, 9, null, 8, 11, 12, 11, 10]
const reacting = [6, 7, 5, 6, 6, 5, null, 7, 7, 6, 7, 8]

export const bands: FigureSpec = {
  id: 'participation',
  title: 'Participation by week',
  finding: 'Between 8 and 12 of 24 people contributed in every week that the data cover; week 7 is missing.',
  note: '24 people in the cohort; 1 January to 31 March 2026, Europe/Berlin; Slack export and Discourse posts. A missing week is a gap, not zero.',
  alt: 'Stacked columns by week. Contributing people range from 8 to 12, reacting people from 5 to 8. Week 7 is missing.',
  window,
  importIds: [],
  drawing: {
    kind: 'bands',
    unit: 'people',
    categories: weeks,
    ceiling: 24,
    series: [
      { id: 'contributing', title: 'Contributing', tone: 'contributing', values: contributing },
      { id: 'reacting', title: 'Reacting only', tone: 'reacting', values: reacting },
    ],
  },
  unavailable: null,
  table: {
    columns: [
      { title: 'Week', isNumber: false },
      { title: 'Contributing', isNumber: true },
      { title: 'Reacting only', isNumber: true },
    ],
    rows: weeks.map((week, at) => [week, String(contributing[at] ?? '—'), String(reacting[at] ?? '—')]),
  },
}

const shares = [0.62, 0.6, 0.64, 0.7, 0.72, 0.78, null, 0.8, 0.83, 0.86, 0.9, 0.91]

const lines: FigureSpec = {
  id: 'ownership',
  title: 'Who carries the conversation',
  finding: 'Members wrote 62 % of the contributions in week 1 and 91 % in week 12.',
  note: 'Contributions of members and of facilitators and staff by role at the time.',
  alt: 'Two lines by week: the members’ share rises from 62 % to 91 %.',
  window,
  importIds: [],
  drawing: {
    kind: 'lines',
    unit: 'share',
    categories: weeks,
    series: [
      {
        id: 'members',
        title: 'Members',
        tone: 'members',
        values: shares,
        low: shares.map((value) => (value === null ? null : value - 0.1)),
        high: shares.map((value) => (value === null ? null : Math.min(1, value + 0.08))),
      },
      {
        id: 'facilitators',
        title: 'Facilitators and staff',
        tone: 'facilitators',
        values: shares.map((value) => (value === null ? null : 1 - value)),
        low: null,
        high: null,
      },
    ],
    references: [
      { value: 0.5, label: 'half (rule of thumb, FeverBee)' },
      { value: 0.9, label: 'nine tenths (rule of thumb, FeverBee)' },
    ],
  },
  unavailable: null,
  table: { columns: [], rows: [] },
}

const curve: FigureSpec = {
  id: 'lorenz',
  title: 'How evenly people contribute',
  finding: '3 of 24 people make half of the contributions.',
  note: '24 people, 412 contributions.',
  alt: 'A Lorenz curve that hangs below the line of equality.',
  window,
  importIds: [],
  drawing: {
    kind: 'curve',
    xTitle: 'Share of people',
    yTitle: 'Share of contributions',
    points: Array.from({ length: 25 }, (_, at) => ({ x: at / 24, y: (at / 24) ** 3 })),
    hasDiagonal: true,
  },
  unavailable: null,
  table: { columns: [], rows: [] },
}

export const bars: FigureSpec = {
  id: 'distribution',
  title: 'People by contributions',
  finding: '13 of 24 people did not write; 6 wrote more than five times.',
  note: '24 people, 412 contributions.',
  alt: 'Columns: 13 people with no contribution, 5 with one to five, 6 with more.',
  window,
  importIds: [],
  drawing: {
    kind: 'bars',
    unit: 'people',
    isStacked: false,
    categories: ['0', '1–5', '6 or more'],
    series: [{ id: 'people', title: 'People', tone: 'accent', values: [13, 5, 6] }],
  },
  unavailable: null,
  table: {
    columns: [
      { title: 'Contributions', isNumber: false },
      { title: 'People', isNumber: true },
    ],
    rows: [
      ['0', '13'],
      ['1–5', '5'],
      ['6 or more', '6'],
    ],
  },
}

/** A small review of every kind of block, made by hand, so that the Word writer is tested by itself. */
export function reviewByHand(): Review {
  return {
    cohortId: 1 as CohortId,
    quarter: '2026-Q1',
    window,
    cover: {
      title: 'Quarterly review',
      groupName: 'pathfinders',
      cohortName: 'Spring leaders',
      period: 'first quarter of 2026',
      audience: 'For the people who sponsor this cohort',
      date: '2026-05-03',
      sentence: 'Eleven of twenty-four people took part in a usual week.',
    },
    sections: [
      {
        id: 'answer',
        title: 'The quarter on one page',
        blocks: [
          passage(
            'answer.verdict',
            'headline',
            'Eleven of twenty-four people took part in a usual week; members now carry the conversation.',
          ),
          passage('answer.changed', 'heading', 'What changed'),
          passage('answer.changed.1', 'point', 'Contribution rate: 46 %, no clear change.'),
        ],
      },
      {
        id: 'scorecard',
        title: 'Scorecard',
        blocks: [
          {
            kind: 'table',
            id: 'scorecard.table',
            caption: 'Two measures of the quarter',
            note: 'The interval says how far the number could lie from the underlying tendency.',
            columns: [
              { title: 'Measure', isNumber: false },
              { title: 'This quarter', isNumber: true },
              { title: '95 % interval', isNumber: true },
              { title: 'Note', isNumber: false },
            ],
            rows: [
              ['People who contribute', '46 % (11 of 24)', '28–65 %', 'No clear change.'],
              ['First posts with a reply', 'suppressed', '—', 'Fewer than 5 people.'],
            ],
          },
        ],
      },
      {
        id: 'participation',
        title: 'Participation',
        blocks: [figure(bands), figure(lines), figure(curve), figure(bars)],
      },
      {
        id: 'method',
        title: 'Method appendix',
        blocks: [
          passage('method.text', 'text', 'Weeks are ISO weeks.\nDays are days in Berlin.'),
          passage('method.note', 'note', 'A note.'),
        ],
      },
    ],
    suppressed: [{ what: 'First posts with a reply', why: 'Fewer than 5 people.' }],
    editedAt: null,
  }
}

type Block = Review['sections'][number]['blocks'][number]
type Passage = Extract<Block, { kind: 'passage' }>

export function passage(id: string, role: Passage['role'], drafted: string, edited: string | null = null): Passage {
  return { kind: 'passage', id, role, drafted, edited, isStale: false }
}

export function figure(spec: FigureSpec): Block {
  return { kind: 'figure', id: spec.id, figure: spec }
}
