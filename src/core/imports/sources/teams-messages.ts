import type { Files } from '../intake/files.ts'
import { firstCharacters } from '../intake/json.ts'
import { jsonEntries, jsonRecords } from './json-records.ts'
import type { Draft, Recognition, Source } from './source.ts'
import { TeamsMessages } from './teams-message.ts'
import { TeamsPeople } from './teams-people.ts'

/** Messages of Microsoft Teams as its programming interface (Graph) gives them: pages of a channel, lists, single messages; one file or many. */
export const teamsMessages: Source = {
  id: 'teams-messages',
  title: 'Microsoft Teams messages (Graph JSON)',
  looksLike: 'JSON files of channel messages from Microsoft Graph: pages with "value", lists, or one message a line.',
  steps: [
    'Ask an administrator of Microsoft 365 for somebody who may use Graph Explorer or a script with the permission ChannelMessage.Read.All.',
    'For each channel of your cohort, get /teams/{team-id}/channels/{channel-id}/messages?$expand=replies and save every page until there is no @odata.nextLink.',
    'Save /teams/{team-id}/channels and /teams/{team-id}/members too, so that channels and people have their names.',
    'Drop the folder with all files here.',
  ],
  platform: 'teams',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  recognise,
  read,
  // Reactions carry their own time.
  grades: () => ({}),
}

const mostLookedAt = 200
const lists = ['value']

async function recognise(files: Files): Promise<Recognition> {
  const entries = jsonEntries(files).slice(0, mostLookedAt)
  let hint: string | null = null
  for (const entry of entries) {
    const start = await firstCharacters(entry, 64 * 1024)
    if (isMessages(start)) return { is: `${entry.name} holds messages as Microsoft Graph gives them.` }
    hint ??= insteadOfMessages(start)
  }
  const isNot = 'it holds no Teams messages from Microsoft Graph'
  return hint === null ? { isNot } : { isNot, hint }
}

function isMessages(start: string): boolean {
  return (
    /"createdDateTime"\s*:/.test(start) &&
    /"from"\s*:/.test(start) &&
    (/"messageType"\s*:/.test(start) || /"contentType"\s*:/.test(start))
  )
}

function insteadOfMessages(start: string): string | null {
  if (/"@odata\.context"\s*:[^,]*\/channels"/.test(start))
    return "It is a list of a team's channels and holds no messages. Save the pages of /messages?$expand=replies of each channel too and bring all files."
  if (/"MessageList"\s*:/.test(start) && /"conversations"\s*:/.test(start))
    return 'It is the export of a private Microsoft account, which the studio does not read. Ask an administrator for the messages of the team from Microsoft Graph.'
  return null
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  const people = new TeamsPeople()
  // Names first: reactions come before the messages that say who reacted, and lists of channels and members may lie in any file.
  for (const entry of jsonEntries(files))
    for await (const piece of jsonRecords(entry, lists))
      for (const record of piece) if ('value' in record) people.learn(record.value)
  yield people.members.map((author) => ({ type: 'member', author }))
  const messages = new TeamsMessages(people)
  for (const entry of jsonEntries(files))
    for await (const piece of jsonRecords(entry, lists))
      yield piece.flatMap((record) =>
        'reason' in record ? [{ type: 'rejected', ...record }] : messages.draftsOf(record),
      )
  if (messages.unfinished > 0)
    yield [
      {
        type: 'problem',
        text: `${messages.unfinished} messages have more answers than came with them. Save the pages of /messages/{id}/replies too and bring them along.`,
      },
    ]
}
