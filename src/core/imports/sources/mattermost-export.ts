import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { firstCharacters } from '../intake/json.ts'
import { readJsonLines } from '../intake/json-lines.ts'
import { fieldsOf, textOf } from './json-values.ts'
import { leftOut, MattermostPosts } from './mattermost-post.ts'
import { MattermostTeams } from './mattermost-teams.ts'
import type { Draft, Recognition, Source } from './source.ts'

/** The bulk export of a Mattermost server: one JSON object a line, alone or as import.jsonl in its zip. */
export const mattermostExport: Source = {
  id: 'mattermost-export',
  title: 'Mattermost bulk export',
  looksLike:
    'The zip or the JSONL file of a Mattermost bulk export: a version line, then teams, channels, users and posts.',
  steps: [
    'Ask an administrator of the Mattermost server to run mmctl export create.',
    'When the job is done (mmctl export job list), download the zip with mmctl export download.',
    'Drop the zip here, or the file import.jsonl out of it.',
  ],
  platform: 'mattermost',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  recognise,
  read,
  // Reactions carry their own time.
  grades: () => ({}),
}

const mostLookedAt = 20
const first =
  /^\{"type"\s*:\s*"version"\s*,\s*"(?:version|info)"\s*:|^\{"version"\s*:\s*\d+\s*,\s*"type"\s*:\s*"version"/

async function recognise(files: Files): Promise<Recognition> {
  const entries = exportEntries(files)
  const [entry] = await matching(entries, (start) => first.test(start.replace(/^\{\s+/, '{')))
  if (entry) return { is: `${entry.name} begins like the bulk export of a Mattermost server.` }
  const isNot = 'it holds no bulk export of a Mattermost server'
  const [page] = await matching(entries, (start) => /"order"\s*:\s*\[/.test(start) && /"posts"\s*:\s*\{/.test(start))
  if (!page) return { isNot }
  return {
    isNot,
    hint: "It is an answer of Mattermost's programming interface, not an export. Ask an administrator for a bulk export (mmctl export create) and bring its zip.",
  }
}

async function matching(entries: readonly Entry[], isIt: (start: string) => boolean): Promise<Entry[]> {
  for (const entry of entries.slice(0, mostLookedAt)) if (isIt(await firstCharacters(entry, 4096))) return [entry]
  return []
}

function exportEntries(files: Files): readonly Entry[] {
  if (files.isSingle) return files.entries
  const entries = files.entries.filter((entry) => /\.(?:jsonl|json|ndjson)(?:\.gz)?$/i.test(entry.name))
  return [...entries].sort((a, b) => Number(isMain(b)) - Number(isMain(a)))
}

function isMain(entry: Entry): boolean {
  return /(?:^|\/)import\.jsonl$/.test(entry.name)
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  const teams = new MattermostTeams()
  const posts = new MattermostPosts(teams)
  for (const entry of exportEntries(files)) {
    if (!/^\{\s*"(?:type|version)"\s*:/.test(await firstCharacters(entry, 64))) continue
    for await (const lines of readJsonLines(entry)) {
      yield lines.flatMap((one): Draft[] => {
        const place = { file: entry.name, line: one.line }
        if ('reason' in one) return isAct(one.text) ? [{ type: 'rejected', ...place, reason: one.reason }] : []
        const record = fieldsOf(one.value)
        const type = textOf(record?.type)
        if (!record || !type) return [{ type: 'rejected', ...place, reason: 'it says nothing of its kind' }]
        if (type === 'post') return posts.draftsOf(record.post, place)
        if (type === 'direct_post') return leftOut(record.direct_post)
        teams.learn(type, record)
        return []
      })
      yield teams.takeMembers().map((author) => ({ type: 'member', author }))
    }
  }
}

/** Of a broken line: whether something that somebody did is lost with it. */
function isAct(text: string): boolean {
  return !/^\{"type"\s*:\s*"(?:version|scheme|role|emoji|team|channel|user|bot|direct_channel)"/.test(text)
}
