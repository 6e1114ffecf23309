import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { firstCharacters, readJson } from '../intake/json.ts'
import { channelLists, SlackChannels } from './slack-channels.ts'
import { draftsOf, type SlackChannel } from './slack-message.ts'
import { SlackPeople } from './slack-people.ts'
import type { Draft, Recognition, Source } from './source.ts'

const mostLookedAt = 20
const dayFile = /^((?:.*\/)?)([^/]+)\/\d{4}-\d{2}-\d{2}\.json$/
const peopleLists = ['users.json', 'org_users.json']
const lists: readonly string[] = [...peopleLists, ...channelLists]

/** A Slack workspace export: lists of people and channels, and a folder for each channel with a file for each day. */
export const slackExport: Source = {
  id: 'slack-export',
  title: 'Slack workspace export',
  looksLike: 'The zip that a workspace owner exports from Slack, or its unpacked folder.',
  steps: [
    'Open the workspace settings in a browser as an owner or administrator: Tools & settings, then Workspace settings.',
    'Choose Import/Export Data, then Export, and the dates of your cohort.',
    'Download the zip when the e-mail arrives and drop it here as it is. Without a paid plan it holds public channels only.',
  ],
  platform: 'slack',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  hasUndatedReactions: true,
  recognise,
  read,
  grades: () => ({ 'reacting-rate': 'proxy' }),
}

async function recognise(files: Files): Promise<Recognition> {
  const days = files.entries.filter((entry) => dayFile.test(entry.name))
  const found = lists.filter((name) => files.entries.some((entry) => baseName(entry) === name))
  const hint = await insteadOfExport(files)
  if (hint !== null) return { isNot: 'it has no folder for each channel with a file for each day', hint }
  const [first] = days
  if (!first) {
    if (found.includes('channels.json') && found.includes('users.json'))
      return { is: 'It has the lists of people and channels of a Slack export, but no messages.' }
    return { isNot: 'it has no folder for each channel with a file for each day' }
  }
  if (found.length === 0 && !/^\[\s*(?:\]|\{)/.test(await firstCharacters(first, 16)))
    return { isNot: 'its daily files hold no Slack messages' }
  const channels = new Set(days.map((entry) => dayFile.exec(entry.name)?.[2])).size
  return {
    is: `It has ${channels} channel ${channels === 1 ? 'folder' : 'folders'} with a file for each day${found.length > 0 ? ` and ${found[0]}` : ''}.`,
  }
}

/** Near misses that people do have: what they are and what to bring instead. */
async function insteadOfExport(files: Files): Promise<string | null> {
  if (files.entries.some((entry) => dayFile.test(entry.name))) return null
  const others = files.entries.filter(
    (entry) => /\.json$/i.test(entry.name) && !lists.some((name) => baseName(entry) === name),
  )
  const whole =
    "Bring the zip of the workspace export (or its unpacked folder): Slack's settings, Import/Export Data, Export."
  if (files.isSingle && files.entries.some((entry) => lists.some((name) => baseName(entry) === name)))
    return `It is one list out of a Slack export and holds no messages. ${whole}`
  for (const entry of others.slice(0, mostLookedAt)) {
    const hint = hintFrom(await firstCharacters(entry, 16_384), whole)
    if (hint !== null) return hint
  }
  return null
}

function hintFrom(start: string, whole: string): string | null {
  if (/"ok"\s*:\s*(?:true|false)|"has_more"\s*:/.test(start) || /^\{\s*"members"\s*:/.test(start)) {
    return `It is an answer of Slack's programming interface, not an export. ${whole}`
  }
  if (/"channel_id"\s*:/.test(start) && /"messages"\s*:/.test(start)) {
    return 'It is a dump of single Slack channels, not an export. Make it again as an export, with a folder for each channel and a file for each day.'
  }
  return /"ts"\s*:\s*"\d{9,10}\.\d+"/.test(start)
    ? `It holds Slack messages of one place without the export around them. ${whole}`
    : null
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  const people = new SlackPeople()
  const channels = new SlackChannels()
  for (const entry of files.entries) {
    const list = channelLists.find((name) => name === baseName(entry))
    if (peopleLists.includes(baseName(entry))) yield await learnPeople(entry, people)
    else if (list) yield await learnChannels(entry, (items, folder) => channels.learn(list, items, folder))
  }
  yield membersAmong(channels, people)
  for (const entry of files.entries) {
    const place = dayFile.exec(entry.name)
    if (place) yield* readDay(entry, channels.at(place[1] ?? '', place[2] ?? ''), people)
  }
}

async function learnPeople(entry: Entry, people: SlackPeople): Promise<Draft[]> {
  const list = await readList(entry)
  if ('reason' in list)
    return [
      { type: 'problem', text: `${entry.name} can't be read (${list.reason}), so people appear by their Slack key.` },
    ]
  const strange = people.learn(list.items)
  return strange > 0
    ? [{ type: 'problem', text: `${strange} of ${list.items.length} people in ${entry.name} can't be read.` }]
    : []
}

async function learnChannels(
  entry: Entry,
  learn: (items: readonly unknown[], folder: string) => void,
): Promise<Draft[]> {
  const list = await readList(entry)
  if ('reason' in list) return [{ type: 'problem', text: `${entry.name} can't be read (${list.reason}).` }]
  learn(list.items, entry.name.slice(0, -baseName(entry).length))
  return []
}

/** Of a list of people, which may be a whole organisation's, those who belong to a channel that comes in. */
function membersAmong(channels: SlackChannels, people: SlackPeople): Draft[] {
  const members: Draft[] = []
  for (const key of channels.members) {
    const author = people.listed(key)
    if (author) members.push({ type: 'member', author })
  }
  return members
}

async function* readDay(entry: Entry, channel: SlackChannel, people: SlackPeople): AsyncGenerator<Draft[]> {
  const list = await readList(entry)
  if ('reason' in list) {
    yield [{ type: 'rejected', file: entry.name, line: null, reason: `the file can't be read: ${list.reason}` }]
    return
  }
  yield* draftsOf(list.items, channel, people, entry.name)
}

async function readList(entry: Entry): Promise<{ items: unknown[] } | { reason: string }> {
  const reading = await readJson(entry)
  if ('reason' in reading) return reading
  return Array.isArray(reading.value) ? { items: reading.value } : { reason: 'it is not a list' }
}

function baseName(entry: Entry): string {
  return entry.name.slice(entry.name.lastIndexOf('/') + 1)
}
