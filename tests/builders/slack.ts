import type { FileTree } from './files.ts'

type Message = Readonly<Record<string, unknown>>

/** The seconds of Slack's clock for a moment, with a number that makes it unique. */
export function ts(moment: string, micro = 0): string {
  return `${Date.parse(moment) / 1000}.${String(micro).padStart(6, '0')}`
}

export const ada = {
  id: 'U0ADA',
  name: 'ada',
  real_name: 'Ada Field',
  is_admin: true,
  profile: { email: 'Ada@example.org', display_name: 'adaf' },
}
export const ben = { id: 'U0BEN', name: 'ben', profile: { real_name: 'Ben Oak', email: 'ben@example.org' } }
const cleo = { id: 'U0CLEO', name: 'cleo', profile: { real_name: 'Cleo Reed' } }
const robot = { id: 'U0BOT', name: 'helper', is_bot: true, profile: { real_name: 'Helper' } }

/** The files of a workspace export with these messages by channel; each goes into the file of its day in UTC. */
export function slackExport(
  channels: Readonly<Record<string, readonly Message[]>>,
  users: readonly object[] = [ada, ben, cleo, robot],
): FileTree {
  const files: Record<string, unknown> = {
    'users.json': users,
    'channels.json': Object.keys(channels).map((name, index) => ({ id: `C0${index}`, name })),
  }
  for (const [channel, messages] of Object.entries(channels)) {
    for (const message of messages) {
      const day = new Date((Number(message.ts) || 0) * 1000).toISOString().slice(0, 10)
      const name = `${channel}/${day}.json`
      files[name] = [...((files[name] as Message[] | undefined) ?? []), { type: 'message', ...message }]
    }
  }
  return files
}

/** A small, ordinary talk: two threads, a reply by another and by oneself, reactions, a join, a file, an edit, a bot, system messages. */
export const smallTalk: readonly Message[] = [
  { subtype: 'channel_join', user: 'U0CLEO', text: 'joined', ts: ts('2026-01-05T08:00:00Z') },
  {
    user: 'U0ADA',
    text: 'Welcome all, how are you?',
    ts: ts('2026-01-05T09:00:00Z', 1),
    thread_ts: ts('2026-01-05T09:00:00Z', 1),
    reply_count: 2,
  },
  {
    user: 'U0BEN',
    text: 'Fine',
    ts: ts('2026-01-05T10:00:00Z'),
    thread_ts: ts('2026-01-05T09:00:00Z', 1),
    parent_user_id: 'U0ADA',
    reactions: [{ name: 'tada', users: ['U0ADA', 'U0CLEO'], count: 2 }],
  },
  {
    user: 'U0ADA',
    text: 'Good',
    ts: ts('2026-01-05T11:00:00Z'),
    thread_ts: ts('2026-01-05T09:00:00Z', 1),
    parent_user_id: 'U0ADA',
    subtype: 'thread_broadcast',
  },
  {
    user: 'U0BEN',
    text: 'My notes',
    ts: ts('2026-01-06T09:00:00Z'),
    files: [{ id: 'F1' }],
    edited: { user: 'U0BEN', ts: '1' },
    bot_id: null,
  },
  {
    subtype: 'bot_message',
    bot_id: 'B0X',
    username: 'poll',
    text: 'Vote!',
    ts: ts('2026-01-06T10:00:00Z'),
    reactions: [{ name: 'one', users: ['U0BEN'], count: 1 }],
  },
  { user: 'U0BOT', text: 'beep', ts: ts('2026-01-06T11:00:00Z') },
  {
    subtype: 'channel_topic',
    user: 'U0ADA',
    text: 'set the topic',
    ts: ts('2026-01-06T12:00:00Z'),
    reactions: [{ name: 'x', users: ['U0BEN'], count: 1 }],
  },
  { subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.', ts: ts('2026-01-06T13:00:00Z') },
  { subtype: 'me_message', user: 'U0GONE', text: 'waves', ts: ts('2026-01-07T09:00:00Z') },
]
