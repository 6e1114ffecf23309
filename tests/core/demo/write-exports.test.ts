import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { type Exports, writeExports } from '../../../src/core/demo/write-exports.ts'

const SlackMessage = z.object({
  type: z.literal('message'),
  user: z.string(),
  text: z.string().min(1),
  ts: z.string().regex(/^\d{10}\.\d{6}$/),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  thread_ts: z.string().optional(),
  reply_count: z.number().optional(),
  reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()).min(1), count: z.number() })).optional(),
})
type SlackMessage = z.infer<typeof SlackMessage>

const User = z.object({
  id: z.string(),
  is_bot: z.boolean(),
  real_name: z.string(),
  profile: z.object({ email: z.email().optional() }),
})

const seeds = [1, 7, 20, 2_147_483_648]

describe.each(seeds)('the exports of seed %i', (seed) => {
  test('hold between 700 and 1,000 contributions on two platforms', () => {
    const { slack, forum } = read(seed)
    const posts = forum.filter((row) => row.kind === 'post')
    const spoken = slack.filter(isSpoken)
    expect(spoken.length + posts.length).toBeGreaterThanOrEqual(700)
    expect(spoken.length + posts.length).toBeLessThanOrEqual(1000)
    expect(posts.length).toBeGreaterThan(100)
    expect(spoken.length).toBeGreaterThan(posts.length)
  })

  test('list 24 participants and two facilitators, each with an address of their own at example.org', () => {
    const { roster } = read(seed)
    expect(roster.filter((row) => row.role === 'participant')).toHaveLength(24)
    expect(roster.filter((row) => row.role === 'facilitator')).toHaveLength(2)
    expect(new Set(roster.map((row) => row.email)).size).toBe(26)
    for (const row of roster) expect(row.email).toMatch(/^[a-z]+\.[a-z]+@example\.org$/)
  })

  test('name only Slack accounts that the export lists, and those are the roster and one bot', () => {
    const { roster, users, slack } = read(seed)
    const known = new Set(users.map((user) => user.id))
    for (const message of slack) {
      expect(known).toContain(message.user)
      for (const reaction of message.reactions ?? []) for (const user of reaction.users) expect(known).toContain(user)
    }
    expect(users.filter((user) => user.is_bot)).toHaveLength(1)
    const people = users.filter((user) => !user.is_bot).map((user) => user.profile.email)
    expect(people.sort()).toEqual(roster.map((row) => row.email).sort())
  })

  test('give every Slack message a time stamp of its own and every reply a thread that began before it', () => {
    const { slack } = read(seed)
    const stamps = new Map(slack.map((message) => [message.ts, message]))
    expect(stamps.size).toBe(slack.length)
    const replies = slack.filter((message) => message.thread_ts !== undefined && message.thread_ts !== message.ts)
    expect(replies.length).toBeGreaterThan(200)
    for (const reply of replies) {
      const root = stamps.get(reply.thread_ts ?? '')
      expect(root?.thread_ts).toBe(reply.thread_ts)
      expect(Number(root?.ts)).toBeLessThan(Number(reply.ts))
    }
    for (const root of slack.filter((message) => message.reply_count !== undefined)) {
      expect(replies.filter((reply) => reply.thread_ts === root.ts)).toHaveLength(root.reply_count ?? 0)
    }
  })

  test('number the posts of a forum topic without gaps and like only posts that exist', () => {
    const { forum } = read(seed)
    const posts = forum.filter((row) => row.kind === 'post')
    const numbers = new Map<string | undefined, number[]>()
    for (const { thread_id, post_number } of posts)
      numbers.set(thread_id, [...(numbers.get(thread_id) ?? []), Number(post_number)])
    for (const topic of numbers.values()) expect(topic).toEqual(topic.map((_, index) => index + 1))
    const places = new Set(posts.map((row) => `${row.thread_id}/${row.post_number}`))
    const likes = forum.filter((row) => row.kind === 'like')
    expect(likes.length).toBeGreaterThan(20)
    for (const like of likes) expect(places).toContain(`${like.thread_id}/${like.post_number}`)
    expect(new Set(forum.map((row) => `${row.kind} ${row.event_id}`)).size).toBe(forum.length)
  })

  test('let nobody act before they join or after they leave', () => {
    const { roster, users, slack, forum } = read(seed)
    const byEmail = new Map(roster.map((row) => [row.email, row]))
    const bySlack = new Map(users.map((user) => [user.id, byEmail.get(user.profile.email ?? '')]))
    const byForum = new Map(roster.map((row) => [row.aliases?.split(';')[1], row]))
    const acts = [
      ...slack.map((message) => ({ row: bySlack.get(message.user), day: berlinDay(Number(message.ts) * 1000) })),
      ...forum.map((row) => ({
        row: byForum.get(row.actor ?? ''),
        day: berlinDay(Date.parse(`${row.at?.replace(' UTC', 'Z').replace(' ', 'T')}`)),
      })),
    ]
    for (const { row, day } of acts) {
      if (!row) continue
      expect(day >= (row.joined ?? '')).toBe(true)
      if (row.left) expect(day <= row.left).toBe(true)
    }
    expect(roster.filter((row) => row.left)).toHaveLength(1)
    expect(forum.every((row) => byForum.has(row.actor ?? ''))).toBe(true)
  })
})

test('the same seed writes the same bytes', () => {
  expect(digest(exportsOf(7))).toBe(digest(exportsOf(7)))
})

test('another seed writes another cohort', () => {
  expect(digest(exportsOf(7))).not.toBe(digest(exportsOf(8)))
})

test('the bot speaks in the silent week while people do not', () => {
  const { slack } = read(7)
  const inWeek = slack.filter((message) =>
    ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22'].includes(
      berlinDay(Number(message.ts) * 1000),
    ),
  )
  expect(inWeek.map((message) => message.bot_id !== undefined)).toEqual([true, true])
})

test('the reminder keeps its hour when the clocks change', () => {
  const { slack } = read(7)
  const reminders = slack
    .filter((message) => message.bot_id !== undefined)
    .map((message) => new Date(Number(message.ts) * 1000).toISOString().slice(0, 16))
  expect(reminders).toContain('2026-03-23T07:30')
  expect(reminders).toContain('2026-03-30T06:30')
})

type Row = Record<string, string>

const readSeeds = new Map<number, ReturnType<typeof readExports>>()

function read(seed: number) {
  const known = readSeeds.get(seed) ?? readExports(exportsOf(seed))
  readSeeds.set(seed, known)
  return known
}

function readExports(exports: Exports) {
  const csv = (file: string) => parse(readFileSync(file, 'utf8'), { columns: true }) as Row[]
  const days = filesOf(exports.slack).filter((file) => /\d{4}-\d{2}-\d{2}\.json$/.test(file))
  return {
    roster: csv(exports.roster),
    forum: csv(exports.forum),
    users: z.array(User).parse(JSON.parse(readFileSync(join(exports.slack, 'users.json'), 'utf8'))),
    slack: days.flatMap((file) => z.array(SlackMessage).parse(JSON.parse(readFileSync(file, 'utf8')))),
  }
}

function exportsOf(seed: number) {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-demo-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return writeExports(folder, seed, new Set())
}

function digest(exports: Exports): string {
  const hash = createHash('sha256')
  for (const file of [exports.roster, exports.forum, ...filesOf(exports.slack)]) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function isSpoken(message: SlackMessage): boolean {
  return message.subtype === undefined && message.bot_id === undefined
}

function berlinDay(at: number): string {
  return new Date(at).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' })
}
