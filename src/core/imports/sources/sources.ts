import type { SourceId } from '../../../contract/sources.ts'
import { circleMembers } from './circle-members.ts'
import { discourseArchive } from './discourse-archive.ts'
import { discourseCsv } from './discourse-csv.ts'
import { discourseJson } from './discourse-json.ts'
import { discourseUsers } from './discourse-users.ts'
import { eventsCsv } from './events-csv.ts'
import { slackChannels } from './slack-channel-totals.ts'
import { slackExport } from './slack-export.ts'
import { slackGetfile } from './slack-getfile.ts'
import { slackMembers } from './slack-members.ts'
import { slackOverview } from './slack-overview.ts'
import type { Source } from './source.ts'
import { teamsDaily } from './teams-daily.ts'
import { teamsTeams } from './teams-teams.ts'
import { teamsUsers } from './teams-users.ts'
import { vivaExport } from './viva-export.ts'
import { vivaGroups } from './viva-groups.ts'
import { vivaUsers } from './viva-users.ts'

/** Every source, in the order in which files are offered to them: the particular before the general. */
export const sources: readonly Source[] = [
  slackExport,
  discourseCsv,
  discourseJson,
  vivaExport,
  discourseArchive,
  discourseUsers,
  circleMembers,
  slackMembers,
  slackOverview,
  slackChannels,
  slackGetfile,
  teamsUsers,
  teamsTeams,
  teamsDaily,
  vivaUsers,
  vivaGroups,
  eventsCsv,
]

export function sourceOf(id: SourceId): Source {
  const source = sources.find((one) => one.id === id)
  if (!source) throw new Error(`no source ${id}`)
  return source
}
