import { type Fields, fieldsOf, firstText, itemsOf, textOf } from './json-values.ts'
import type { Author, AuthorKind } from './source.ts'

/** A channel of a team: its lasting key, its name for people. */
export type MattermostChannel = Readonly<{ key: string; name: string }>

/** The channels and people that the first lines of an export name. The export knows people by their user name only, so that is their key. */
export class MattermostTeams {
  readonly #channels = new Map<string, MattermostChannel>()
  readonly #named = new Map<string, string>()
  readonly #people = new Map<string, Author>()
  #members: Author[] = []

  /** Those who belong to a channel, whether or not they ever wrote; each is told once. */
  takeMembers(): readonly Author[] {
    const members = this.#members
    this.#members = []
    return members
  }

  /** Takes a line of the given kind. */
  learn(type: string, record: Fields): void {
    const content = fieldsOf(record[type])
    if (!content) return
    if (type === 'channel') this.#learnChannel(content)
    if (type === 'user') this.#learnUser(content)
    if (type === 'bot') this.#learnBot(content)
  }

  channel(team: string, name: string): MattermostChannel {
    const key = `${team}:${name}`
    const known = this.#channels.get(key)
    if (known) return known
    const channel = { key, name: this.#distinct(name, team) }
    this.#channels.set(key, channel)
    return channel
  }

  person(username: string): Author {
    const known = this.#people.get(username)
    if (known) return known
    return this.#keep({ ...plain, key: username, name: username, handle: username })
  }

  /** A program that writes under the account of whoever set it up. */
  program(name: string): Author {
    const key = `webhook:${name}`
    return this.#people.get(key) ?? this.#keep({ ...plain, key, name, kind: 'bot' })
  }

  bot(username: string): Author {
    const known = this.person(username)
    return known.kind === 'bot' ? known : this.#keep({ ...known, kind: 'bot', isStaff: false })
  }

  #learnChannel(channel: Fields): void {
    const [team, name] = [textOf(channel.team), textOf(channel.name)]
    if (!team || !name) return
    const key = `${team}:${name}`
    this.#channels.set(key, { key, name: this.#distinct(textOf(channel.display_name) ?? name, team) })
  }

  /** Two teams may each have a Town Square. */
  #distinct(name: string, team: string): string {
    const first = this.#named.get(name)
    if (first === undefined) this.#named.set(name, team)
    return first === undefined || first === team ? name : `${name} (${team})`
  }

  #learnUser(user: Fields): void {
    const username = textOf(user.username)
    if (!username) return
    const teams = itemsOf(user.teams).map(fieldsOf)
    const roles = new Set(
      [user.roles, ...teams.map((team) => team?.roles)].flatMap((text) => (textOf(text) ?? '').split(' ')),
    )
    const full = [textOf(user.first_name), textOf(user.last_name)].filter((part) => part !== null).join(' ')
    const nickname = textOf(user.nickname)
    const author = this.#keep({
      key: username,
      name: firstText(full, nickname) ?? username,
      email: textOf(user.email),
      handle: username,
      aliases: nickname ? [username, nickname] : [username],
      kind: kindOf(user, roles),
      isStaff: roles.has('system_admin') || roles.has('team_admin'),
    })
    if (teams.some((team) => itemsOf(team?.channels).length > 0)) this.#members.push(author)
  }

  #learnBot(bot: Fields): void {
    const username = textOf(bot.username)
    if (username)
      this.#keep({ ...plain, key: username, name: textOf(bot.display_name) ?? username, handle: username, kind: 'bot' })
  }

  #keep(author: Author): Author {
    this.#people.set(author.key, author)
    return author
  }
}

const plain: Author = { key: '', name: '', email: null, handle: null, aliases: [], kind: 'person', isStaff: false }

function kindOf(user: Fields, roles: ReadonlySet<string>): AuthorKind {
  if (typeof user.delete_at === 'number' && user.delete_at > 0) return 'deleted'
  return roles.has('system_guest') || roles.has('team_guest') ? 'guest' : 'person'
}
