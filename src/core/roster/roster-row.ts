import { PersonDraft, type Role } from '../../contract/roster.ts'
import { PlainDate } from '../../contract/scalars.ts'
import { columnOf } from '../imports/intake/columns.ts'

/** A line of a roster file as understood; what it leaves empty is null or absent, and changes nothing. */
export type RosterRow = Readonly<{ person: PersonDraft; role: Role | null }>

const names = {
  name: ['name', 'full_name', 'fullname', 'display_name', 'displayname', 'member', 'person', 'participant', 'learner'],
  first: ['first_name', 'firstname', 'given_name', 'forename'],
  last: ['last_name', 'lastname', 'surname', 'family_name'],
  email: ['email', 'e-mail', 'mail', 'email_address', 'e-mail_address', 'user_principal_name'],
  role: ['role', 'roles', 'kind'],
  status: ['status'],
  joins: [
    'joins_on',
    'joined',
    'joined_on',
    'joined_at',
    'join_date',
    'joins',
    'start',
    'start_date',
    'starts_on',
    'from',
  ],
  leaves: [
    'leaves_on',
    'left',
    'left_on',
    'left_at',
    'leave_date',
    'leaves',
    'end',
    'end_date',
    'ends_on',
    'until',
    'to',
  ],
} as const
/** Each of these may add aliases. */
const aliasNames = [
  'alias',
  'aliases',
  'handle',
  'handles',
  'username',
  'user_name',
  'slack_id',
  'slack',
  'userid',
  'user_id',
  'nickname',
  'displayname',
  'display_name',
]

const roles: ReadonlyMap<string, Role> = new Map([
  ...words(
    'participant',
    'participant participants member members learner learners student students attendee peer user regular',
  ),
  ...words(
    'facilitator',
    'facilitator facilitators host cohost co-host coach coaches trainer teacher instructor tutor mentor moderator',
  ),
  ...words('staff', 'staff admin administrator owner organiser organizer manager support team'),
  ...words('bot', 'bot bots app integration'),
])

type Column = keyof typeof names

/** The columns of a roster by their headers. */
export class RosterColumns {
  /** Columns kept as attributes of people, by their headers. */
  readonly attributes: readonly string[]
  /** Columns that are left out. */
  readonly unused: readonly string[]
  readonly #attributesAt: ReadonlyMap<string, number>
  readonly #at: ReadonlyMap<Column, number>
  readonly #aliases: readonly number[]

  constructor(columns: readonly string[]) {
    this.#at = new Map((Object.keys(names) as Column[]).map((name) => [name, columnOf(columns, names[name])]))
    const taken = new Set(this.#at.values())
    this.#aliases = [...new Set(aliasNames.map((name) => columnOf(columns, [name])))].filter(
      (index) => index >= 0 && !taken.has(index),
    )
    const others = columns
      .map((name, index) => ({ name: name.trim(), index }))
      .filter(({ index }) => !taken.has(index) && !this.#aliases.includes(index))
    const kept = others.filter(({ name }) => tellsPeopleApart(name)).slice(0, mostAttributes)
    this.#attributesAt = new Map(kept.map(({ name, index }) => [name, index]))
    this.attributes = [...this.#attributesAt.keys()]
    this.unused = others.map(({ name }) => name).filter((name) => !this.#attributesAt.has(name))
  }

  get nameSomebody(): boolean {
    return (
      (['name', 'first', 'last', 'email'] as const).some((name) => (this.#at.get(name) ?? -1) >= 0) ||
      this.#aliases.length > 0
    )
  }

  /** A row as a person, or why it is none. Days are ISO dates; a role is one of those the studio knows by some name. */
  read(cells: readonly string[]): RosterRow | { reason: string } {
    const cell = (column: Column) => cells[this.#at.get(column) ?? -1]?.trim() ?? ''
    const aliases = this.#aliases
      .flatMap((index) => (cells[index] ?? '').split(/[;|]/))
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '')
    const email = cell('email').toLowerCase() || null
    const name =
      cell('name') || [cell('first'), cell('last')].filter((part) => part !== '').join(' ') || aliases[0] || email || ''
    if (name === '') return { reason: 'it names nobody' }
    if (email !== null && !/^[^\s@]{1,64}@[^\s@]{1,189}$/.test(email))
      return { reason: `"${email.slice(0, 60)}" is not an e-mail address` }
    // A platform's list of accounts says who is a bot; its administrators hold no role in the cohort by that.
    const role = cell('role') === '' && /^bot$/i.test(cell('status')) ? 'bot' : roleOf(cell('role'))
    if (role === undefined)
      return { reason: `"${cell('role').slice(0, 40)}" is not a role; use participant, facilitator, staff or bot` }
    const [joinsOn, leavesOn] = [dayOf(cell('joins')), dayOf(cell('leaves'))]
    for (const [day, text] of [
      [joinsOn, cell('joins')],
      [leavesOn, cell('leaves')],
    ] as const) {
      if (day === undefined) return { reason: `"${text.slice(0, 40)}" is not a date like 2026-01-31` }
    }
    if (joinsOn && leavesOn && leavesOn < joinsOn) return { reason: 'it leaves before it joins' }
    const others = [...new Set(aliases)].filter((alias) => alias !== name && alias !== email)
    const person = PersonDraft.safeParse({
      name,
      email,
      joinsOn: joinsOn ?? null,
      leavesOn: leavesOn ?? null,
      aliases: others,
      attributes: Object.fromEntries(
        [...this.#attributesAt]
          .map(([attribute, index]) => [attribute, (cells[index] ?? '').trim().slice(0, 200)] as const)
          .filter(([, value]) => value !== ''),
      ),
    })
    return person.success ? { person: person.data, role } : { reason: 'a name or alias in it is too long' }
  }
}

const mostAttributes = 20

/** A header that may name a trait of people; addresses, numbers of devices and secrets are nobody's business here. */
function tellsPeopleApart(name: string): boolean {
  return (
    name !== '' &&
    name.length <= 60 &&
    name !== '__proto__' &&
    !/\b(ip|phone|mobile|password|address|birth|salary|ssn|url|avatar)|2fa|sso|token/i.test(name.replace(/_/g, ' '))
  )
}

/** undefined: no role that the studio knows. */
function roleOf(text: string): Role | null | undefined {
  if (text === '') return null
  return (
    roles.get(text.toLowerCase()) ??
    roles.get(
      text
        .toLowerCase()
        .split(/[\s/]+/)
        .at(-1) ?? '',
    )
  )
}

/** undefined: not a date. The time of day after a date is left out. */
function dayOf(text: string): string | null | undefined {
  if (text === '') return null
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].{0,40})?$/.exec(text)?.[1]
  return day !== undefined && PlainDate.safeParse(day).success ? day : undefined
}

function words(role: Role, list: string): [string, Role][] {
  return list.split(' ').map((word) => [word, role])
}
