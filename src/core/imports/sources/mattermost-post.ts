import { noText, reactionSignals, textFacts } from '../../classification/text-facts.ts'
import { type Fields, fieldsOf, itemsOf, textOf } from './json-values.ts'
import type { MattermostChannel, MattermostTeams } from './mattermost-teams.ts'
import type { Author, Draft, EventDraft } from './source.ts'

type Place = Readonly<{ file: string; line: number }>

const written = new Set(['', 'me', 'slack_attachment'])
const movements: ReadonlyMap<string, 'join' | 'leave'> = new Map([
  ['system_join_channel', 'join'],
  ['system_guest_join_channel', 'join'],
  ['system_join_team', 'join'],
  ['system_leave_channel', 'leave'],
  ['system_leave_team', 'leave'],
])
/** Somebody brought another person in: the act is that person's joining. */
const broughtIn = new Set(['system_add_to_channel', 'system_add_to_team', 'system_add_guest_to_chan'])
const latest = Date.UTC(2201, 0)

/** Turns the posts of an export into events. A post has no number of its own: channel, millisecond and author tell it from others. */
export class MattermostPosts {
  readonly #teams: MattermostTeams

  constructor(teams: MattermostTeams) {
    this.#teams = teams
  }

  /** The events of a post: it, its answers, and the reactions to them. */
  draftsOf(value: unknown, place: Place): Draft[] {
    const post = fieldsOf(value)
    const name = textOf(post?.channel)
    if (!post || !name) return [{ type: 'rejected', ...place, reason: 'the post names no channel' }]
    const channel = this.#teams.channel(textOf(post.team) ?? '', name)
    const answers = itemsOf(post.replies).flatMap((reply) =>
      this.#drafts(fieldsOf(reply), channel, keyOf(post, channel), place),
    )
    return [...this.#drafts(post, channel, null, place), ...answers]
  }

  #drafts(post: Fields | null, channel: MattermostChannel, root: string | null, place: Place): Draft[] {
    const what = root === null ? 'the post' : 'an answer in it'
    const user = textOf(post?.user)
    const at = timeOf(post?.create_at)
    if (!post || at === null) return [{ type: 'rejected', ...place, reason: `${what} has no readable time` }]
    if (user === null) return [{ type: 'rejected', ...place, reason: `${what} names nobody who wrote it` }]
    const event = { type: 'event', at, key: keyOf(post, channel), channel: channel.name } as const
    const moved = movementIn(post, user)
    if (moved) {
      const author = this.#teams.person(moved.who)
      const movement = { kind: moved.kind, thread: null, parent: null, ...noText, hasArtefact: false }
      return [{ ...event, author, ...movement }, ...ignored(itemsOf(post.reactions), 'system message')]
    }
    if (!written.has(textOf(post.type) ?? '')) return ignored([post, ...itemsOf(post.reactions)], 'system message')
    const said: EventDraft = {
      ...event,
      author: this.#authorOf(post, user),
      kind: root === null ? 'post' : 'reply',
      thread: `thread:${root ?? event.key}`,
      parent: root,
      ...(typeof post.message === 'string' ? textFacts(post.message) : noText),
      hasArtefact: itemsOf(post.attachments).length > 0,
    }
    return [said, ...itemsOf(post.reactions).map((reaction) => this.#reaction(fieldsOf(reaction), said, place))]
  }

  #authorOf(post: Fields, user: string): Author {
    const props = fieldsOf(post.props)
    if (isYes(props?.from_webhook)) return this.#teams.program(textOf(props?.override_username) ?? user)
    return isYes(props?.from_bot) ? this.#teams.bot(user) : this.#teams.person(user)
  }

  #reaction(reaction: Fields | null, event: EventDraft, place: Place): Draft {
    const [user, emoji, at] = [textOf(reaction?.user), textOf(reaction?.emoji_name), timeOf(reaction?.create_at)]
    if (!user || !emoji || at === null)
      return { type: 'rejected', ...place, reason: 'a reaction lacks its person, emoji or time' }
    const author = this.#teams.person(user)
    const key = `${event.key}:${emoji}:${user}`
    const signals = reactionSignals(emoji)
    return { ...event, author, kind: 'reaction', at, key, parent: event.key, words: null, signals, hasArtefact: false }
  }
}

/** A direct message with its answers and all reactions. */
export function leftOut(value: unknown): Draft[] {
  const post = fieldsOf(value)
  const said = [post, ...itemsOf(post?.replies).map(fieldsOf)]
  return ignored([...said, ...said.flatMap((one) => itemsOf(one?.reactions))], 'direct message')
}

function keyOf(post: Fields, channel: MattermostChannel): string {
  return `mattermost:${channel.key}:${timeOf(post.create_at) ?? ''}:${textOf(post.user) ?? ''}`
}

/** Who came or went. Older exports leave the kind of a post out, so that only the server's own sentence tells. */
function movementIn(post: Fields, user: string): { who: string; kind: 'join' | 'leave' } | null {
  const type = textOf(post.type)
  if (type !== null) {
    const kind = movements.get(type)
    if (kind) return { who: user, kind }
    const added = broughtIn.has(type) ? textOf(fieldsOf(post.props)?.addedUsername) : null
    return added ? { who: added, kind: 'join' } : null
  }
  const [who, ...rest] = post.type === undefined && typeof post.message === 'string' ? post.message.split(' ', 8) : []
  const said = rest.join(' ')
  if (who === user && /^joined the (?:channel|team)\.$/.test(said)) return { who, kind: 'join' }
  if (who === user && /^(?:has )?left the (?:channel|team)\.$/.test(said)) return { who, kind: 'leave' }
  if (who && said === `added to the channel by ${user}.`) return { who, kind: 'join' }
  return null
}

function ignored(rows: readonly unknown[], reason: string): Draft[] {
  return rows.map(() => ({ type: 'ignored', reason }))
}

function timeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 && value < latest ? Math.trunc(value) : null
}

function isYes(value: unknown): boolean {
  return value === true || value === 'true'
}
