import type { PersonDraft, Role } from '../../contract/roster.ts'
import { fold } from './folding.ts'
import { withRole } from './roles.ts'
import type { PersonRecord } from './roster.repo.ts'
import type { RosterRow } from './roster-row.ts'

/** Somebody on the roster while a file is read: as they are, and as the rows so far would make them. */
export type Planned = {
  readonly record: PersonRecord | null
  draft: PersonDraft
  role: Role | null
  isChanged: boolean
  /** A row of this file already told of this person. */
  isTold: boolean
}

export type Effect = 'added' | 'updated' | 'unchanged'

/**
 * What a roster file would make of the people: rows are matched by e-mail, else by a name or alias that exactly one person has. A cell that is empty
 * changes nothing; an alias that somebody else has stays theirs.
 */
export class RosterPlan {
  readonly people: Planned[]

  constructor(records: readonly PersonRecord[]) {
    this.people = records.map((record) => ({
      record,
      draft: {
        name: record.name,
        email: record.email,
        joinsOn: record.joinsOn,
        leavesOn: record.leavesOn,
        aliases: [...record.aliases],
        attributes: { ...record.attributes },
      },
      role: null,
      isChanged: false,
      isTold: false,
    }))
  }

  /** Takes one row in; says what it does, or why it can't be told whom it means. */
  take({ person, role }: RosterRow): Effect | { reason: string } {
    const found = this.#match(person)
    if (found.length > 1) return { reason: `${person.name} could be several people; give an e-mail address` }
    const [planned] = found
    if (!planned) {
      this.people.push({
        record: null,
        draft: { ...person, aliases: this.#free(person.aliases, null) },
        role,
        isChanged: true,
        isTold: true,
      })
      return 'added'
    }
    const draft = this.#merged(planned, person)
    const isRoleNew = role !== null && !holds(planned, role)
    if (planned.isTold && contradicts(planned, draft, role)) {
      return { reason: `an earlier row already tells of ${planned.draft.name}, and differently; keep one of them` }
    }
    planned.isTold = true
    if (isSame(draft, planned.draft) && !isRoleNew) return 'unchanged'
    planned.draft = draft
    if (isRoleNew) planned.role = role
    planned.isChanged = true
    return 'updated'
  }

  #match(person: PersonDraft): Planned[] {
    if (person.email !== null) {
      const sameAddress = this.people.filter((planned) => addressesOf(planned).includes(fold(person.email ?? '')))
      if (sameAddress.length > 0) return sameAddress
    }
    const wanted = new Set([person.name, ...person.aliases].map(fold))
    // Somebody of the same name with another address is somebody else.
    return this.people.filter(
      (planned) =>
        (person.email === null || addressesOf(planned).length === 0) &&
        namesOf(planned).some((name) => wanted.has(name)),
    )
  }

  #merged(planned: Planned, person: PersonDraft): PersonDraft {
    const before = planned.draft
    const isNamedByAlias = before.aliases.some((alias) => fold(alias) === fold(person.name))
    return {
      name: isNamedByAlias ? before.name : person.name,
      email: person.email ?? before.email,
      joinsOn: person.joinsOn ?? before.joinsOn,
      leavesOn: person.leavesOn ?? before.leavesOn,
      aliases: [...before.aliases, ...this.#free(person.aliases, planned)],
      attributes: { ...before.attributes, ...person.attributes },
    }
  }

  #free(aliases: readonly string[], own: Planned | null): string[] {
    const taken = new Set(this.people.flatMap((planned) => planned.draft.aliases.map(fold)))
    if (own) taken.add(fold(own.draft.name))
    return aliases.filter((alias) => !taken.has(fold(alias)) && taken.add(fold(alias)))
  }
}

function addressesOf({ draft, record }: Planned): string[] {
  const known = [draft.email, ...(record?.accounts ?? []).map(({ email }) => email)]
  return known.flatMap((email) => (email === null ? [] : [fold(email)]))
}

function namesOf({ draft, record }: Planned): string[] {
  const told = (record?.accounts ?? []).flatMap(({ name, handle }) => (handle === null ? [name] : [name, handle]))
  return [draft.name, ...draft.aliases, ...told].map(fold)
}

function holds({ record, role }: Planned, wanted: Role): boolean {
  if (role !== null) return role === wanted
  const settled = withRole([], wanted, null)
  const held = record?.roles ?? []
  return held.some((one) => one.role === wanted) || (held.length === 0 && settled.length === 0)
}

/** Another value for what an earlier row of the file, or the roster, already says; a value where there was none adds to it. */
function contradicts(planned: Planned, draft: PersonDraft, role: Role | null): boolean {
  const differs = (before: string | null, after: string | null) => before !== null && after !== before
  return (
    draft.name !== planned.draft.name ||
    differs(planned.draft.joinsOn, draft.joinsOn) ||
    differs(planned.draft.leavesOn, draft.leavesOn) ||
    Object.entries(draft.attributes).some(([name, value]) => differs(planned.draft.attributes[name] ?? null, value)) ||
    (role !== null && differs(planned.role, role))
  )
}

function isSame(a: PersonDraft, b: PersonDraft): boolean {
  return (
    a.name === b.name &&
    (a.email ?? '').toLowerCase() === (b.email ?? '').toLowerCase() &&
    a.joinsOn === b.joinsOn &&
    a.leavesOn === b.leavesOn &&
    a.aliases.length === b.aliases.length &&
    Object.entries({ ...a.attributes, ...b.attributes }).every(([name]) => a.attributes[name] === b.attributes[name])
  )
}
