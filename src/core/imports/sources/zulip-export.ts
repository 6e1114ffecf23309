import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { firstCharacters, readJson } from '../intake/json.ts'
import { fieldsOf, itemsOf } from './json-values.ts'
import type { Draft, Recognition, Source } from './source.ts'
import { ZulipMessages } from './zulip-message.ts'
import { ZulipRealm } from './zulip-realm.ts'

/** The export of a Zulip organisation: realm.json with people and channels, and files of messages. */
export const zulipExport: Source = {
  id: 'zulip-export',
  title: 'Zulip organisation export',
  looksLike: 'The unpacked folder of a Zulip export (or a zip of it): realm.json and messages-000001.json and so on.',
  steps: [
    'Open Organization settings in Zulip as an owner, then Data exports, and start an export of public data (or of standard data, if your cohort met in private channels).',
    'Download the .tar.gz when it is ready and unpack it.',
    'Drop the unpacked folder here.',
  ],
  platform: 'zulip',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  hasUndatedReactions: true,
  recognise,
  read,
  grades: () => ({ 'reacting-rate': 'proxy' }),
}

const messageFile = /(?:^|\/)messages-\d+\.json$/
const realmFile = /(?:^|\/)realm\.json$/

async function recognise(files: Files): Promise<Recognition> {
  const isNot = 'it holds no export of a Zulip organisation'
  if (files.isSingle && /\.(?:tar\.gz|tgz)$/i.test(files.label))
    return { isNot, hint: 'It is a packed folder (.tar.gz). Unpack it first and bring the folder.' }
  const messages = files.entries.filter((entry) => messageFile.test(entry.name))
  const realm = files.entries.find((entry) => realmFile.test(entry.name))
  const [first] = messages
  const holdsMessages = first && /"zerver_message"\s*:/.test(await firstCharacters(first, 64 * 1024))
  if (realm && messages.length > 0 && (holdsMessages || (await isRealm(realm))))
    return {
      is: `It has realm.json and ${messages.length} ${messages.length === 1 ? 'file' : 'files'} of messages of a Zulip export.`,
    }
  const [alone] = files.entries
  const isAlone =
    files.isSingle && alone && /"zerver_(?:message|realm)"\s*:/.test(await firstCharacters(alone, 64 * 1024))
  if (!holdsMessages && !isAlone) return { isNot }
  return {
    isNot,
    hint: 'It is one part of a Zulip export. Only realm.json and the files of messages together say who wrote what, and what was private. Bring the whole unpacked export.',
  }
}

async function isRealm(entry: Entry): Promise<boolean> {
  return /"zerver_\w+"\s*:/.test(await firstCharacters(entry, 64 * 1024))
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  const realm = new ZulipRealm()
  for (const entry of files.entries.filter((one) => realmFile.test(one.name))) {
    const reading = await readJson(entry)
    if ('reason' in reading) yield [{ type: 'problem', text: `${entry.name} can't be read (${reading.reason}).` }]
    else realm.learn(reading.value)
  }
  yield realm.members.map((author) => ({ type: 'member', author }))
  const messages = new ZulipMessages(realm)
  for (const entry of files.entries.filter((one) => messageFile.test(one.name))) {
    const reading = await readJson(entry)
    if ('reason' in reading) {
      yield [{ type: 'rejected', file: entry.name, line: null, reason: `the file can't be read: ${reading.reason}` }]
      continue
    }
    const page = fieldsOf(reading.value)
    realm.learnReactions(page?.zerver_reaction)
    yield itemsOf(page?.zerver_message).flatMap((value, index) =>
      messages.draftsOf(value, { file: entry.name, number: index + 1 }),
    )
  }
}
