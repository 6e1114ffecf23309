import { addDays } from '../../time/days.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { firstCharacters } from '../intake/json.ts'
import { looksLikeJsonLines, readJsonLines } from '../intake/json-lines.ts'
import { kept } from '../intake/kept.ts'
import { type Fields, fieldsOf, idOf, textOf } from './json-values.ts'
import { personTotals } from './report-grades.ts'
import { SaidOnce, saidTwice } from './report-rows.ts'
import { realDay } from './report-windows.ts'
import type { Author, Draft, Recognition, Source, TotalCount, TotalDraft } from './source.ts'

/** What Slack's method admin.analytics.getFile gives: a JSON object a line for each member or public channel of one day. */
export const slackGetfile: Source = {
  id: 'slack-getfile',
  title: 'Slack analytics of a day (JSON lines)',
  looksLike:
    'Files from Slack’s admin.analytics.getFile, often gzipped: a line of JSON for each member or channel of a day.',
  steps: [
    'On an Enterprise plan, let an app with the scope admin.analytics:read call admin.analytics.getFile.',
    'Call it for each day, once with type=member and once with type=public_channel.',
    'Put the files, as they come, into one folder and bring the folder.',
  ],
  platform: 'slack',
  grain: 'totals',
  scope: 'organisation',
  usesMapping: false,
  holdsTexts: true,
  recognise,
  read,
  grades: () => personTotals(['contributions', 'reactions']),
}

const fewFiles = 20

async function recognise(files: Files): Promise<Recognition> {
  for (const entry of lineEntries(files).slice(0, fewFiles)) {
    if (!(await hasLines(entry))) continue
    for await (const lines of readJsonLines(entry)) {
      const known = lines
        .map((one) => ('value' in one ? kindOf(fieldsOf(one.value)) : null))
        .find((kind) => kind !== null)
      if (known)
        return {
          is: `${entry.name} holds Slack’s analytics of ${known === 'member' ? 'members' : 'channels'}, a line each.`,
        }
      break
    }
  }
  return { isNot: 'it has no lines of Slack’s member or channel analytics' }
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  for (const entry of lineEntries(files)) {
    if (!(await hasLines(entry))) {
      yield [{ type: 'problem', text: `${entry.name} is another kind of file and was left out.` }]
      continue
    }
    // A file is of one day, so nobody is met again in another.
    const said = new SaidOnce()
    for await (const lines of readJsonLines(entry)) {
      yield lines.map((one): Draft => {
        if (!('value' in one)) return { type: 'rejected', file: entry.name, line: one.line, reason: one.reason }
        const draft = draftOf(one.value)
        if (!('type' in draft)) return { type: 'rejected', file: entry.name, line: one.line, reason: draft.reason }
        return draft.type === 'total' && said.contradicts(draft)
          ? { type: 'rejected', file: entry.name, line: one.line, reason: saidTwice }
          : draft
      })
    }
  }
}

/** Also of a day on which there was one member only. */
async function hasLines(entry: Entry): Promise<boolean> {
  if (await looksLikeJsonLines(entry)) return true
  const [line = ''] = (await firstCharacters(entry, 64 * 1024)).split('\n', 1)
  try {
    return kindOf(fieldsOf(JSON.parse(line))) !== null
  } catch {
    return false
  }
}

function lineEntries(files: Files): Entry[] {
  return files.isSingle
    ? [...files.entries]
    : files.entries.filter(
        (entry) =>
          /\.(?:json|ndjson|jsonl)?(?:\.gz)?$/i.test(entry.name) && /\.(?:json|ndjson|jsonl|gz)$/i.test(entry.name),
      )
}

type Kind = 'member' | 'channel' | 'metadata'

function kindOf(fields: Fields | null): Kind | null {
  if (!fields || textOf(fields.date) === null) return null
  if ('user_id' in fields && ('messages_posted_count' in fields || 'is_active' in fields)) return 'member'
  if (!('channel_id' in fields)) return null
  if ('messages_posted_count' in fields || 'total_members_count' in fields) return 'channel'
  return 'name' in fields ? 'metadata' : null
}

const memberCounts: Counts = {
  messages: ['channel_messages_posted_count', 'messages_posted_count'],
  reactions: ['reactions_added_count'],
  artefacts: ['files_added_count'],
}
const channelCounts: Counts = {
  messages: ['messages_posted_by_members_count', 'messages_posted_count'],
  reactions: ['reactions_added_count'],
  members: ['total_members_count'],
  'people-present': ['members_who_viewed_count'],
  'people-contributing': ['members_who_posted_count'],
}

type Counts = Readonly<Partial<Record<TotalCount, readonly string[]>>>

function draftOf(value: unknown): TotalDraft | Extract<Draft, { type: 'ignored' }> | { reason: string } {
  const fields = fieldsOf(value)
  const kind = kindOf(fields)
  if (!fields || kind === null) return { reason: 'it is no line of Slack’s member or channel analytics' }
  if (kind === 'metadata') return { type: 'ignored', reason: 'description of a channel' }
  const from = realDay(textOf(fields.date) ?? '')
  if (from === null) return { reason: `"${String(fields.date).slice(0, 40)}" is no date like 2026-01-31` }
  const days = { from, to: addDays(from, 1) }
  const counts = countsOf(fields, kind === 'member' ? memberCounts : channelCounts)
  if ('reason' in counts) return counts
  if (kind === 'channel') {
    const channel = idOf(fields.channel_id)
    if (channel === null) return { reason: 'it names no channel' }
    return { type: 'total', of: 'channel', author: null, channel: kept(channel), ...days, counts: counts.found }
  }
  const author = authorOf(fields)
  if (author === null) return { reason: 'it names nobody' }
  const present = typeof fields.is_active === 'boolean' ? { 'days-present': fields.is_active ? 1 : 0 } : {}
  return { type: 'total', of: 'person', author, channel: null, ...days, counts: { ...counts.found, ...present } }
}

/** The first of the fields that is there; a count that is none is a reason. */
function countsOf(fields: Fields, counts: Counts): { found: TotalDraft['counts'] } | { reason: string } {
  const found: Partial<Record<TotalCount, number>> = {}
  for (const [count, names] of Object.entries(counts) as [TotalCount, readonly string[]][]) {
    const name = names.find((one) => fields[one] !== undefined && fields[one] !== null)
    if (name === undefined) continue
    const number = fields[name]
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0)
      return { reason: `"${String(number).slice(0, 40)}" is not a count` }
    found[count] = number
  }
  return { found }
}

function authorOf(fields: Fields): Author | null {
  const key = idOf(fields.user_id)
  if (key === null) return null
  const email = textOf(fields.email_address)
  return {
    key: kept(key),
    name: kept(email?.split('@', 1)[0] || key),
    email: email === null ? null : kept(email),
    handle: null,
    aliases: [],
    kind: fields.is_guest === true ? 'guest' : 'person',
    isStaff: false,
  }
}
