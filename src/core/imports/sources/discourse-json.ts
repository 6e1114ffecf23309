import { z } from 'zod'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { firstCharacters, readJson } from '../intake/json.ts'
import { lackingForPosts, PostRows } from './discourse-csv.ts'
import { draftOfPost, postFromJson, postKey } from './discourse-post.ts'
import type { Draft, Recognition, Source } from './source.ts'

/** Posts as Discourse's own JSON pages give them: single posts, topics, lists of latest posts; one file or many. */
export const discourseJson: Source = {
  id: 'discourse-json',
  title: 'Discourse posts (JSON files)',
  looksLike:
    'JSON files saved from a Discourse forum, such as /t/123.json or /posts/456.json, or the JSON result of a Data Explorer query.',
  steps: [
    'Open each topic in a browser, put .json behind its address and save the page.',
    'Long topics give 20 posts at once: save ?page=2, ?page=3 and so on too.',
    'Bring all files together. A Data Explorer query as JSON is quicker where you may run one.',
  ],
  platform: 'discourse',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  recognise,
  read,
  grades: ({ kinds }) => (kinds.has('reaction') ? {} : { 'reacting-rate': 'unavailable' }),
}

const mostLookedAt = 200

async function recognise(files: Files): Promise<Recognition> {
  const json = jsonEntries(files)
  if (json.length === 0) return { isNot: 'it holds no JSON files' }
  let isTopicList = false
  for (const entry of json.slice(0, mostLookedAt)) {
    const start = await firstCharacters(entry, 64 * 1024)
    if (/"post_number"\s*:\s*\d/.test(start) && /"topic_id"\s*:\s*\d|"post_stream"\s*:/.test(start))
      return { is: `${entry.name} holds posts as a Discourse forum gives them.` }
    if (/"columns"\s*:\s*\[/.test(start) && /"rows"\s*:\s*\[/.test(start) && (await holdsQuery(entry)))
      return { is: `${entry.name} holds the result of a Data Explorer query, one row for each post.` }
    if (/"topic_list"\s*:/.test(start)) isTopicList = true
    if (/"post_stream"\s*:/.test(start) && (await holdsPosts(entry)))
      return { is: `${entry.name} holds a topic as a Discourse forum gives it.` }
  }
  if (!isTopicList) return { isNot: 'its JSON files hold no Discourse posts' }
  return {
    isNot: 'it holds lists of topics but no posts',
    hint: 'It is a list of topics; the posts are not in it. Save each topic too (its address with .json at the end) and bring these files.',
  }
}

async function holdsPosts(entry: Entry): Promise<boolean> {
  const reading = await readJson(entry)
  return 'value' in reading && postsIn(reading.value).posts.length > 0
}

async function holdsQuery(entry: Entry): Promise<boolean> {
  const reading = await readJson(entry)
  return 'value' in reading && queryIn(reading.value) !== null
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  const met = new Set<string>()
  const metInTopic = new Map<string, number>()
  const promised = new Map<string, number>()
  for (const entry of jsonEntries(files)) {
    const reading = await readJson(entry)
    if ('reason' in reading) {
      yield [{ type: 'rejected', file: entry.name, line: null, reason: `the file can't be read: ${reading.reason}` }]
      continue
    }
    const query = queryIn(reading.value)
    if (query) {
      yield* readQuery(query, entry.name)
      continue
    }
    const { posts, category, topic, promisedPosts } = postsIn(reading.value)
    if (topic !== null) promised.set(topic, promisedPosts)
    if (posts.length === 0) yield [{ type: 'problem', text: `${entry.name} holds no posts and was left out.` }]
    yield posts.map((value, index) => {
      const found = postFromJson(value, category)
      if (!found)
        return {
          type: 'rejected',
          file: entry.name,
          line: null,
          reason: `post ${index + 1} lacks its author, time, topic or number`,
        }
      const key = postKey(found.topic, found.number)
      if (!met.has(key)) metInTopic.set(found.topic, (metInTopic.get(found.topic) ?? 0) + 1)
      met.add(key)
      return draftOfPost(found, { file: entry.name, line: null, what: `post ${index + 1}` })
    })
  }
  for (const [topic, count] of promised) {
    const missing = count - (metInTopic.get(topic) ?? 0)
    if (missing > 0)
      yield [{ type: 'problem', text: `${missing} of ${count} posts of topic ${topic} are not in these files.` }]
  }
}

const Query = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.unknown()),
  default_limit: z.number().nullish().catch(null),
})
type Query = z.infer<typeof Query>
const rowsAtOnce = 500

/** The result of a Data Explorer query whose columns are those of posts; null when it is none. */
function queryIn(value: unknown): Query | null {
  const query = Query.safeParse(value)
  return query.success && lackingForPosts(query.data.columns).length === 0 ? query.data : null
}

function* readQuery({ columns, rows, default_limit: limit }: Query, file: string): Generator<Draft[]> {
  const posts = new PostRows(columns)
  if (limit && rows.length >= limit)
    yield [
      {
        type: 'problem',
        text: `${file} holds ${limit} rows, as many as Data Explorer gives at once, so the rest is missing. Run the query for fewer weeks at a time.`,
      },
    ]
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    yield rows.slice(from, from + rowsAtOnce).map((row, index) => {
      if (!Array.isArray(row) || row.length !== columns.length)
        return { type: 'rejected', file, line: null, reason: `row ${from + index + 1} doesn't fit the columns` }
      return posts.draftOf(row.map(cellOf), file, null)
    })
}

/** A value of a query as a table would have it. */
function cellOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

const PostList = z.object({ posts: z.array(z.unknown()) })
const Topic = z.object({
  id: z.number().int().nullish().catch(null),
  category_id: z.number().int().nullish().catch(null),
  post_stream: PostList.extend({ stream: z.array(z.unknown()).nullish().catch(null) }),
})
const LatestPosts = z.object({ latest_posts: z.array(z.unknown()) })
const OnePost = z.object({ id: z.number(), post_number: z.number(), topic_id: z.number() })

type Found = Readonly<{
  posts: readonly unknown[]
  category: number | null
  topic: string | null
  promisedPosts: number
}>

/** The posts of a page, whichever page of the forum it is. */
function postsIn(value: unknown): Found {
  const plain = (posts: readonly unknown[]): Found => ({ posts, category: null, topic: null, promisedPosts: 0 })
  if (Array.isArray(value)) return plain(value.some((item) => OnePost.safeParse(item).success) ? value : [])
  const topic = Topic.safeParse(value)
  if (topic.success) {
    const { id, category_id, post_stream } = topic.data
    const whole = {
      posts: post_stream.posts,
      category: category_id ?? null,
      topic: id ? String(id) : null,
      promisedPosts: post_stream.stream?.length ?? 0,
    }
    return {
      ...whole,
      posts: whole.topic === null ? whole.posts : whole.posts.map((post) => ({ topic_id: id, ...asObject(post) })),
    }
  }
  const latest = LatestPosts.safeParse(value)
  if (latest.success) return plain(latest.data.latest_posts)
  const list = PostList.safeParse(value)
  if (list.success) return plain(list.data.posts)
  return plain(OnePost.safeParse(value).success ? [value] : [])
}

/** Older forums leave the topic's number out of its posts. */
function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function jsonEntries(files: Files): Entry[] {
  return files.isSingle ? [...files.entries] : files.entries.filter((entry) => /\.json$/i.test(entry.name))
}
