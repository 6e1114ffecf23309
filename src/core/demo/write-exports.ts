import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { castOf, isFacilitator, type Member } from './cast.ts'
import { converse } from './conversation.ts'
import { forumExport } from './forum-export.ts'
import { planOf } from './plan.ts'
import { addReactions } from './reactions.ts'
import { writeSlackExport } from './slack-export.ts'
import type { FactId } from './story.ts'
import { type Traits, traitsOf } from './traits.ts'

/** Absolute paths of what a facilitator would have at hand after the cohort: the list of people, and an export of each platform. */
export type Exports = Readonly<{ roster: string; slack: string; forum: string }>

/** Generates the demo cohort and writes it as real export files into `folder`. The same seed gives the same bytes. */
export function writeExports(folder: string, seed: number, omitted: ReadonlySet<FactId>): Exports {
  const cast = castOf(seed, omitted)
  const messages = converse(seed, planOf(seed, cast, omitted))
  addReactions(seed, cast, messages)
  const exports = {
    roster: join(folder, 'Trailmates people.csv'),
    slack: join(folder, 'Trailmates Slack export Jan 5 2026 - Apr 12 2026'),
    forum: join(folder, 'Trailmates forum posts 2026-04-13.csv'),
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(exports.roster, rosterFile(cast, traitsOf(seed, cast)), { mode: 0o600 })
  writeFileSync(exports.forum, forumExport(seed, messages), { mode: 0o600 })
  writeSlackExport(exports.slack, seed, cast, messages)
  return exports
}

function rosterFile(cast: readonly Member[], traits: ReadonlyMap<Member, Traits>): string {
  const rows = [...cast]
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    .map((member) => [
      member.name,
      member.email,
      isFacilitator(member) ? 'facilitator' : 'participant',
      member.joinsOn,
      member.leavesOn ?? '',
      `${member.slackHandle};${member.forumHandle}`,
      traits.get(member)?.region ?? '',
      traits.get(member)?.job ?? '',
    ])
  return [['name', 'email', 'role', 'joined', 'left', 'aliases', 'Region', 'Job'], ...rows]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')
}
