import type { SourceId } from '../../../contract/sources.ts'
import { caliper } from './caliper.ts'
import { circleMembers } from './circle-members.ts'
import { discordCsv } from './discord-csv.ts'
import { discordJson } from './discord-json.ts'
import { discourseArchive } from './discourse-archive.ts'
import { discourseCsv } from './discourse-csv.ts'
import { discourseJson } from './discourse-json.ts'
import { discourseUsers } from './discourse-users.ts'
import { edxTracking } from './edx-tracking.ts'
import { eventsCsv } from './events-csv.ts'
import { mattermostExport } from './mattermost-export.ts'
import { mbox } from './mbox.ts'
import { moodleForum } from './moodle-forum.ts'
import { moodleLog } from './moodle-log.ts'
import { rocketchatExport } from './rocketchat-export.ts'
import { slackChannels } from './slack-channel-totals.ts'
import { slackExport } from './slack-export.ts'
import { slackGetfile } from './slack-getfile.ts'
import { slackMembers } from './slack-members.ts'
import { slackOverview } from './slack-overview.ts'
import type { Source } from './source.ts'
import { teamsAttendance } from './teams-attendance.ts'
import { teamsDaily } from './teams-daily.ts'
import { teamsMessages } from './teams-messages.ts'
import { teamsTeams } from './teams-teams.ts'
import { teamsUsers } from './teams-users.ts'
import { vivaExport } from './viva-export.ts'
import { vivaGroups } from './viva-groups.ts'
import { vivaUsers } from './viva-users.ts'
import { xapi } from './xapi.ts'
import { zoomParticipants } from './zoom-participants.ts'
import { zulipExport } from './zulip-export.ts'

/** Every source, in the order in which files are offered to them: the particular before the general. */
export const sources: readonly Source[] = [
  slackExport,
  teamsMessages,
  discordJson,
  discordCsv,
  mattermostExport,
  zulipExport,
  rocketchatExport,
  mbox,
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
  teamsAttendance,
  zoomParticipants,
  moodleForum,
  moodleLog,
  edxTracking,
  xapi,
  caliper,
  eventsCsv,
]

export function sourceOf(id: SourceId): Source {
  const source = sources.find((one) => one.id === id)
  if (!source) throw new Error(`no source ${id}`)
  return source
}
