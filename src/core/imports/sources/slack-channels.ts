import { fieldsOf, itemsOf, textOf } from './json-values.ts'
import type { SlackChannel } from './slack-message.ts'

/** The lists of an export that name conversations. */
export const channelLists = ['channels.json', 'groups.json', 'dms.json', 'mpims.json'] as const
export type ChannelList = (typeof channelLists)[number]

const direct = /^(?:D[A-Z0-9]{7,}|mpdm-.+)$/
const canvas = /^FC[:_-]F[A-Z0-9]{6,}/

/** The conversations of an export, also of one with a folder for each workspace. `members` are keys of the people who belong to one that comes in. */
export class SlackChannels {
  readonly members = new Set<string>()
  readonly #byPlace = new Map<string, SlackChannel>()
  readonly #named = new Map<string, string>()

  /** Takes a list that lies in `folder` (ending in a slash, or empty). */
  learn(list: ChannelList, items: readonly unknown[], folder: string): void {
    for (const value of items) {
      const listed = fieldsOf(value)
      const key = listed && textOf(listed.id)
      if (!listed || !key) continue
      const isDirect = list === 'dms.json' || list === 'mpims.json' || listed.is_im === true || listed.is_mpim === true
      const name = textOf(listed.name)
      const channel = {
        key,
        name: this.#distinct(name ?? key, key, folder),
        leftOut: isDirect ? 'direct message' : null,
      }
      this.#byPlace.set(`${folder}${key}`, channel)
      if (name !== null) this.#byPlace.set(`${folder}${name}`, channel)
      if (!isDirect)
        for (const member of itemsOf(listed.members)) if (typeof member === 'string') this.members.add(member)
    }
  }

  /** The conversation whose days lie in `folder` + `name`: as a list beside it or above it names it, else one of its own. */
  at(folder: string, name: string): SlackChannel {
    for (let place = folder; ; place = place.slice(0, place.lastIndexOf('/', place.length - 2) + 1)) {
      const known = this.#byPlace.get(`${place}${name}`)
      if (known) return known
      if (place === '') break
    }
    const leftOut = direct.test(name) ? 'direct message' : canvas.test(name) ? 'comment on a canvas' : null
    const channel = { key: name, name: this.#distinct(name, name, folder), leftOut }
    this.#byPlace.set(`${folder}${name}`, channel)
    return channel
  }

  /** Two workspaces of an organisation may each have a #general. */
  #distinct(name: string, key: string, folder: string): string {
    const first = this.#named.get(name)
    if (first === undefined) this.#named.set(name, key)
    if (first === undefined || first === key) return name
    const workspace = folder.split('/').at(-2) ?? ''
    return workspace === '' ? `${name} (${key})` : `${name} (${workspace})`
  }
}
