import texts from '../../../resources/demo-texts.json' with { type: 'json' }
import { startOfDay } from '../time/days.ts'
import type { Member } from './cast.ts'
import { demoCohort } from './story.ts'

export type Json = { readonly [key: string]: Cell }
type Cell = string | number | boolean | null | readonly Cell[] | Json
export type Bot = Readonly<{ userId: string; botId: string }>

/** An account as `users.json` lists it. */
export function userJson(team: string, member: Member): Json {
  return {
    id: member.slackId,
    team_id: team,
    name: member.slackHandle,
    deleted: false,
    real_name: member.name,
    tz: demoCohort.timeZone,
    profile: { real_name: member.name, display_name: member.slackHandle, email: member.email, title: '' },
    is_admin: member.part === 'lead-facilitator',
    is_owner: false,
    is_bot: false,
    is_app_user: false,
    updated: seconds(demoCohort.startsOn),
  }
}

export function botJson(team: string, { userId, botId }: Bot): Json {
  const { name } = texts.bot
  const handle = name.toLowerCase()
  return {
    id: userId,
    team_id: team,
    name: handle,
    deleted: false,
    real_name: name,
    profile: { real_name: name, display_name: '', bot_id: botId, title: '' },
    is_admin: false,
    is_owner: false,
    is_bot: true,
    is_app_user: false,
    updated: seconds(demoCohort.startsOn),
  }
}

/** A channel as `channels.json` lists it; everybody is in every channel. */
export function channelJson(id: string, name: string, cast: readonly Member[]): Json {
  const creator = cast.find((member) => member.part === 'lead-facilitator')?.slackId ?? ''
  const note = { value: '', creator: '', last_set: 0 }
  return {
    id,
    name,
    created: seconds(demoCohort.startsOn),
    creator,
    is_archived: false,
    is_general: name === 'welcome',
    members: cast.map((member) => member.slackId),
    topic: note,
    purpose: note,
  }
}

function seconds(day: string): number {
  return Math.floor(startOfDay(day, demoCohort.timeZone) / 1000)
}
