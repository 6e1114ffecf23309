import { describe, expect, it } from 'vitest'
import type { ImportPreview } from '../../../../src/contract/imports.ts'
import { takenOutInWords } from '../../../../src/renderer/features/imports/affected-words.ts'
import { asRead } from '../../../../src/renderer/features/imports/dates-both-ways.ts'
import { changesOf, evidenceInWords } from '../../../../src/renderer/features/imports/evidence-words.ts'
import {
  answersInWords,
  daysInWords,
  verdictOf,
  withArticle,
} from '../../../../src/renderer/features/imports/import-words.ts'
import { sourcesByPlatform } from '../../../../src/renderer/features/imports/platforms.ts'
import { alikeTogether } from '../../../../src/renderer/features/imports/rejected-reasons.ts'

const preview = {
  sourceTitle: 'Slack workspace export',
  grain: 'events',
  window: { from: '2026-01-05T08:00:00Z', to: '2026-04-02T08:00:00Z' },
  channels: [
    { name: 'general', events: 900 },
    { name: 'help', events: 600 },
    { name: 'wins', events: 90 },
  ],
  people: { added: 70, matched: 2 },
  kinds: { post: 400, reply: 982, reaction: 208 },
  events: { read: 1590, added: 1590, duplicate: 0, ignored: 0 },
} as unknown as ImportPreview

describe('the verdict on files', () => {
  it('says what they look like, how much is in them and when', () => {
    expect(verdictOf(preview, null, 'Europe/Berlin')).toBe(
      'This looks like a Slack workspace export: 3 channels, 72 people, 5 Jan – 2 Apr 2026, 1,382 messages.',
    )
  })

  it('counts only the channels that were chosen, and names the commonest act where nobody wrote', () => {
    const views = { ...preview, kinds: { view: 12, join: 3 }, window: null }
    expect(verdictOf(views, ['help'], 'UTC')).toBe(
      'This looks like a Slack workspace export: 1 channel, 72 people, 12 views.',
    )
  })

  it('calls totals totals', () => {
    const totals = { ...preview, grain: 'totals' as const, channels: [], kinds: {} }
    expect(verdictOf(totals, null, 'UTC')).toContain('72 people, 5 Jan – 2 Apr 2026, 1,590 totals.')
  })

  it('keeps the days that a report of totals says, west of Greenwich too', () => {
    const window = { from: '2026-03-19T00:00:00Z', to: '2026-04-17T00:00:00Z' }
    expect(daysInWords({ window, grain: 'totals' }, 'America/New_York')).toBe('19 Mar – 17 Apr 2026')
    expect(daysInWords({ window, grain: 'events' }, 'America/New_York')).toBe('18 Mar – 16 Apr 2026')
  })

  it.each([
    ['Slack workspace export', 'a Slack workspace export'],
    ['edX tracking log', 'an edX tracking log'],
    ['xAPI statements', 'xAPI statements'],
    ['Table of events (CSV)', 'a table of events (CSV)'],
    ['Slack member analytics (CSV)', 'Slack member analytics (CSV)'],
    ['E-mail archive', 'an e-mail archive'],
  ])('%s takes its article', (title, expected) => {
    expect(withArticle(title)).toBe(expected)
  })
})

describe('a date that can be read both ways', () => {
  it.each([
    ['3/4/2026', '3 Apr 2026', '4 Mar 2026'],
    ['17.10.21, 12:44', '17 Oct 2021', 'no day of the calendar'],
    ['01-02-99 07:00 AM', '1 Feb 1999', '2 Jan 1999'],
    ['31/02/2026', 'no day of the calendar', 'no day of the calendar'],
    ['soon', 'soon', 'soon'],
  ])('%s is shown both ways', (text, dmy, mdy) => {
    expect([asRead(text, 'dmy'), asRead(text, 'mdy')]).toEqual([dmy, mdy])
  })
})

describe('what an import unlocks', () => {
  const unlocks = [
    { measureId: 'gini', title: 'Gini', grade: 'exact' as const },
    { measureId: 'reply-coverage', title: 'Reply coverage', grade: 'proxy' as const },
    { measureId: 'thread-starts', title: 'Thread starts', grade: 'unavailable' as const },
  ]

  it('never makes anything worse, and puts what gets better first', () => {
    const standing = [
      { id: 'gini', grade: 'exact' as const },
      { id: 'reply-coverage', grade: 'unavailable' as const },
      { id: 'thread-starts', grade: 'exact' as const },
    ]
    const changes = changesOf(unlocks, standing)
    expect(changes.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['reply-coverage', 'unavailable', 'proxy'],
      ['gini', 'exact', 'exact'],
      ['thread-starts', 'exact', 'exact'],
    ])
    expect(evidenceInWords(changes)).toBe('Unlocks reply coverage. 3 measures of 3 can then be stated.')
  })

  it('is said plainly when it is nothing', () => {
    expect(evidenceInWords(changesOf([unlocks[2] as never], []))).toBe('It makes no measure available by itself.')
  })
})

describe('what undoing an import takes out', () => {
  const person = (name: string, isOnlyHere: boolean) => ({
    personId: 1 as never,
    name,
    events: 1,
    totals: 0,
    isOnlyHere,
  })

  it('says rows, people, who leaves, and what another import keeps', () => {
    const affects = {
      removed: { events: 12, totals: 0 },
      kept: { events: 1, totals: 0 },
      peopleCount: 3,
      people: [person('Ada', true), person('Ben', false), person('Cleo', false)],
    }
    expect(takenOutInWords('slack.zip', affects)).toBe(
      '12 events of slack.zip by 3 people are taken out. 1 person came only with it and leaves the roster too. 1 event stays, because another import holds it too.',
    )
  })

  it('says that nothing goes when others hold it all', () => {
    const none = { removed: { events: 0, totals: 0 }, kept: { events: 5, totals: 0 }, peopleCount: 0, people: [] }
    expect(takenOutInWords('a.csv', none)).toBe('Nothing of a.csv would be taken out: another import holds all of it.')
  })
})

describe('the list of exports', () => {
  const source = (id: string, platform: string, title: string) => ({
    id: id as never,
    title,
    platform,
    grain: 'events' as const,
    looksLike: 'A zip.',
    steps: ['Ask an owner.'],
  })
  const all = [
    source('events-csv', 'events-csv', 'Table of events'),
    source('xapi', 'xapi', 'xAPI statements'),
    source('slack-export', 'slack', 'Slack export'),
    source('caliper', 'caliper', 'Caliper events'),
  ]

  it('stands by platform, what reads anything last, and platforms of one name together', () => {
    const ids = sourcesByPlatform(all, '').map(([, some]) => some.map(({ id }) => id))
    expect(ids).toEqual([['xapi', 'caliper'], ['slack-export'], ['events-csv']])
  })

  it('is searched by every word, in steps too', () => {
    expect(sourcesByPlatform(all, 'slack OWNER').map(([platform]) => platform)).toEqual(['slack'])
    expect(sourcesByPlatform(all, 'slack caliper')).toEqual([])
  })
})

describe('answers', () => {
  it('are said in a few words each, and nothing is said where none was given', () => {
    expect(answersInWords({ zone: null, dates: null, encoding: null, window: null })).toEqual([])
    const given = { zone: 'Asia/Kathmandu', dates: 'mdy' as const, encoding: null, window: null }
    expect(answersInWords(given)).toEqual([
      'times without a zone are in Asia/Kathmandu',
      'dates are written month first',
    ])
  })
})

describe('reasons for rejected rows', () => {
  it('that differ only in numbers and quotes are one, with the first place', () => {
    const at = (reason: string, count: number, line: number | null) => ({ reason, count, file: 'a.json', line })
    const found = alikeTogether([
      at('message 1 has no time', 3, null),
      at('it names no person', 4, 7),
      at('message 12 has no time', 2, null),
    ])
    expect(found).toEqual([at('message … has no time', 5, null), at('it names no person', 4, 7)])
  })
})
