import { z } from 'zod'
import { noText, textFacts } from '../../classification/text-facts.ts'
import { instantOf } from '../../time/instants.ts'
import type { Author, Draft } from './source.ts'

/** A post or like as Discourse knows it, from either kind of export. */
export type DiscoursePost = Readonly<{
  topic: string
  number: number
  replyTo: number | null
  createdAt: string
  author: Author
  channel: string | null
  words: number | null
  signals: number | null
  hasArtefact: boolean
  postType: number
  isDeleted: boolean
  isHidden: boolean
}>

const regular = 1
const whisper = 4

/** A post by its topic and number, which both kinds of export have; so answers and likes name it. */
export function postKey(topic: string, number: number): string {
  return `discourse:${topic}:${number}`
}

/** With its second, which both kinds of export have too, so that posts of two forums with the same numbers stay two. */
export function keyAt(key: string, at: number): string {
  return `${key}:${Math.floor(at / 1000)}`
}

export function threadKey(topic: string): string {
  return `discourse:${topic}`
}

/** The event of a post; small actions, whispers, deleted and hidden posts are left out. A post without reply number answers the topic's first. */
export function draftOfPost(post: DiscoursePost, place: { file: string; line: number | null; what: string }): Draft {
  const reason = ignoredBecause(post)
  if (reason !== null) return { type: 'ignored', reason }
  const reading = instantOf(post.createdAt, 'UTC')
  if ('reason' in reading)
    return { type: 'rejected', file: place.file, line: place.line, reason: `${place.what}: ${reading.reason}` }
  const isReply = post.number > 1
  return {
    type: 'event',
    author: post.author,
    kind: isReply ? 'reply' : 'post',
    at: reading.at,
    key: keyAt(postKey(post.topic, post.number), reading.at),
    thread: threadKey(post.topic),
    parent: isReply ? postKey(post.topic, post.replyTo ?? 1) : null,
    channel: post.channel,
    words: post.words,
    signals: post.signals,
    hasArtefact: post.hasArtefact,
  }
}

/** People of a forum. Its own accounts have keys of 0 and below. */
export function discourseAuthor(
  id: number,
  names: { username: string | null; name: string | null; email?: string | null },
  isStaff: boolean,
): Author {
  const isBot = id <= 0
  const username = names.username?.trim() || null
  return {
    key: String(id),
    name: names.name?.trim() || username || String(id),
    email: names.email?.trim() || null,
    handle: username,
    aliases: username ? [username] : [],
    kind: isBot ? 'bot' : 'person',
    isStaff: isStaff && !isBot,
  }
}

const text = z.string().nullish().catch(null)
const flag = z.boolean().nullish().catch(null)
const number = z.number().int().nullish().catch(null)

const PostJson = z.object({
  topic_id: z.number().int(),
  post_number: z.number().int().positive(),
  reply_to_post_number: number,
  created_at: z.string(),
  user_id: z.number().int(),
  username: text,
  name: text,
  cooked: text,
  raw: text,
  post_type: number,
  deleted_at: text,
  user_deleted: flag,
  hidden: flag,
  admin: flag,
  moderator: flag,
  staff: flag,
  category_id: number,
})

/** A post object of Discourse's JSON; null when it is none. `category` is the topic's, where the post doesn't say. */
export function postFromJson(value: unknown, category: number | null): DiscoursePost | null {
  const parsed = PostJson.safeParse(value)
  if (!parsed.success) return null
  const json = parsed.data
  const categoryId = json.category_id ?? category
  const written = json.raw ?? json.cooked?.replace(/<[^<>]*>/g, ' ') ?? null
  return {
    topic: String(json.topic_id),
    number: json.post_number,
    replyTo: json.reply_to_post_number ?? null,
    createdAt: json.created_at,
    author: discourseAuthor(
      json.user_id,
      { username: json.username ?? null, name: json.name ?? null },
      [json.admin, json.moderator, json.staff].includes(true),
    ),
    channel: categoryId === null ? null : `category ${categoryId}`,
    ...(written === null ? noText : textFacts(written, json.raw ?? json.cooked ?? written)),
    hasArtefact: /(?:href|src)="[^"]*\/uploads\//.test(json.cooked ?? '') || /\]\(upload:\/\//.test(json.raw ?? ''),
    postType: json.post_type ?? regular,
    isDeleted: Boolean(json.deleted_at) || json.user_deleted === true,
    isHidden: json.hidden === true,
  }
}

function ignoredBecause(post: DiscoursePost): string | null {
  if (post.isDeleted) return 'deleted'
  if (post.postType === whisper) return 'whisper'
  if (post.postType !== regular) return 'system message'
  return post.isHidden ? 'hidden' : null
}
