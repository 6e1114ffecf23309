import type { EventKind } from '../../../contract/imports.ts'

/** What a table's own word for an act means; `message` is a post or a reply, as its place in the thread tells. */
export type EventWord = EventKind | 'message'

/** From the particular to the general: in "like_message" the like counts, in "file_viewed" the view. */
const meanings: readonly (readonly [EventWord | null, string])[] = [
  [null, 'unlike unliked unreact delete deleted remove removed edit edited update updated hide hidden unsubscribe'],
  ['view', 'view views viewed viewing read reads seen open opened login logon visit visited page pageview pageviews'],
  [
    'reaction',
    'reaction reactions react reacted like likes liked upvote upvotes upvoted vote voted heart kudos emoji thumbsup applaud applauded',
  ],
  ['attend', 'attend attends attended attendance attendee meeting session webinar call'],
  ['join', 'join joins joined enrol enroll enrolled enrolment enrollment signup signedup registered registration'],
  ['leave', 'leave leaves left unenrol unenroll unenrolled departed'],
  ['reply', 'reply replies replied comment comments commented answer answers answered response responses responded'],
  [
    'artefact',
    'file files artefact artefacts artifact artifacts share shares shared upload uploads uploaded link links attachment attachments document',
  ],
  [
    'post',
    'post posts posted posting topic topics thread threads question questions ask asked discussion discussions announcement',
  ],
  ['message', 'message messages messaged msg chat contribution contributions contributed write wrote say said'],
]

const byWord = new Map(
  meanings.flatMap(([kind, words], rank) => words.split(' ').map((word) => [word, { kind, rank }] as const)),
)

/** The kind of act that a cell like "like_message", "Post created" or "fileUploaded" stands for; null when it can't be told. */
export function eventWordOf(text: string): EventWord | null {
  const tokens = text
    .slice(0, 100)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  let best: { kind: EventWord | null; rank: number } | null = null
  for (const token of tokens) {
    const meaning = byWord.get(token)
    if (meaning && (best === null || meaning.rank < best.rank)) best = meaning
  }
  return best?.kind ?? null
}
