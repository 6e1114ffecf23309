import { createHash } from 'node:crypto'
import { noText, textFacts } from '../../classification/text-facts.ts'
import type { WrittenTimes } from '../../time/written-times.ts'
import { kept } from '../intake/kept.ts'
import type { Author, Draft } from './source.ts'

/** Where the columns of a table lie; `authorId` is -1 in old exports, which know people by their name and number only. */
export type DiscordColumns = Readonly<
  Record<'authorId' | 'author' | 'date' | 'content' | 'attachments' | 'reactions', number>
>

/** The channel of a file: what makes it the same in another export, and its name; null where nothing says it. */
export type DiscordPlace = Readonly<{ key: string; name: string | null }>

const minute = 60_000
const mostRemembered = 50_000
/** What the exporter itself writes where the server only said that something happened. */
const ownSentence =
  /^(?:Pinned a message\.|Started a thread\.|Started a call(?: that lasted [\d.,]+ minutes)?\.|Changed the channel (?:icon\.|name(?:\.|: .*))|Left the group\.|(?:Added|Removed) (?:a recipient\.|.{1,40} (?:to|from) the group\.))$/

/** Turns rows into messages. A row has no number: channel, time and author tell it, where times have no seconds also what it says. */
export class DiscordRows {
  hasReactions = false
  readonly #times: WrittenTimes
  readonly #authors = new Map<string, Author>()
  /** How often the same was said at the same time in this file: the exporter writes no message twice, so these are messages of their own. */
  readonly #again = new Map<string, number>()
  #lastAt = -1
  #lastKey = ''

  constructor(times: WrittenTimes) {
    this.#times = times
  }

  /** A new file begins. */
  begin(): void {
    this.#again.clear()
    this.#lastAt = -1
  }

  draftOf(cells: readonly string[], line: number, columns: DiscordColumns, channel: DiscordPlace, file: string): Draft {
    const reading = this.#times.read(cells[columns.date] ?? '')
    if ('reason' in reading) return { type: 'rejected', file, line, reason: reading.reason }
    const { at } = reading
    const name = cells[columns.author] ?? ''
    const author = this.#author(columns.authorId < 0 ? name : (cells[columns.authorId] ?? ''), name)
    if (!author) return { type: 'rejected', file, line, reason: 'it names nobody who wrote it' }
    const content = cells[columns.content] ?? ''
    const isJoin = content === 'Joined the server.'
    if (!isJoin && content.length < 120 && ownSentence.test(content))
      return { type: 'ignored', reason: 'system message' }
    if (cells[columns.reactions]) this.hasReactions = true
    return {
      type: 'event',
      author,
      kind: isJoin ? 'join' : 'post',
      at,
      key: this.#key(at, author.key, content, channel),
      thread: null,
      parent: null,
      channel: channel.name,
      ...(isJoin ? noText : textFacts(content)),
      hasArtefact: Boolean(cells[columns.attachments]),
    }
  }

  #key(at: number, author: string, content: string, channel: DiscordPlace): string {
    const said = at % minute === 0 ? `:${digest(content)}` : ''
    const key = `discord:${channel.key}:${at}:${author}${said}`
    if (at !== this.#lastAt) {
      this.#lastAt = at
      this.#lastKey = key
      if (this.#again.size > 0) this.#again.clear()
      return key
    }
    if (this.#again.size === 0) this.#again.set(this.#lastKey, 1)
    const times = (this.#again.get(key) ?? 0) + 1
    this.#again.set(key, times)
    return times === 1 ? key : `${key}:${times}`
  }

  #author(id: string, name: string): Author | null {
    const known = this.#authors.get(id)
    if (known) return known
    const key = kept(id.trim())
    if (key === '') return null
    const author = authorFrom(key, kept(name.trim()))
    if (this.#authors.size >= mostRemembered) this.#authors.clear()
    this.#authors.set(kept(id), author)
    return author
  }
}

/** The exporter's own file names end in "channel [number]", perhaps with dates and a part. Files that are only numbered lie in a folder named as the channel. */
export function channelIn(path: string): DiscordPlace {
  const folders = path.split('/')
  const base = (folders.pop() ?? '').replace(/\.\w{1,5}$/, '').replace(/ \[part \d+\]$/, '')
  const own = /^(.*?) ?\[(\d{15,20})\](?: \([^)]*\))?$/.exec(base)
  if (own) return { key: own[2] ?? base, name: (own[1] ?? '').split(' - ').at(-1)?.trim() || null }
  const isNumbered = /^(?:[\d\W_]+|part.*|pages?|messages?|export|data|log|chat)$/i.test(base)
  const name = isNumbered ? (folders.at(-1) ?? null) : base
  return { key: name ?? '', name }
}

/** Of two names for one account the part before # is what people see; without it both are the same. */
function authorFrom(key: string, handle: string): Author {
  const name = handle.replace(/#\d{4}$/, '') || key
  const isDeleted = name === 'Deleted User' || /^deleted_user_[0-9a-f]+$/i.test(name)
  return {
    key,
    name,
    email: null,
    handle: handle || null,
    aliases: handle === '' || handle === name ? [] : [handle],
    kind: isDeleted ? 'deleted' : 'person',
    isStaff: false,
  }
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url').slice(0, 16)
}
