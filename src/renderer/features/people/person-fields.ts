import { type Person, PersonDraft } from '../../../contract/roster.ts'

/** A person as a form holds it: blanks instead of null. */
export type PersonFields = { name: string; email: string; joinsOn: string; leavesOn: string; aliases: string[] }

export const blankPerson: PersonFields = { name: '', email: '', joinsOn: '', leavesOn: '', aliases: [] }

export function fieldsFrom(person: Person): PersonFields {
  const { name, email, joinsOn, leavesOn, aliases } = person
  return { name, email: email ?? '', joinsOn: joinsOn ?? '', leavesOn: leavesOn ?? '', aliases: [...aliases] }
}

export function draftFrom({ name, email, joinsOn, leavesOn, aliases }: PersonFields): PersonDraft {
  return PersonDraft.parse({
    name,
    email: email.trim() || null,
    joinsOn: joinsOn || null,
    leavesOn: leavesOn || null,
    aliases,
  })
}

/** What stands in the way of saving, by field; null where nothing does. */
export function problemsOf({ name, email, joinsOn, leavesOn }: PersonFields): Record<string, string | null> {
  return {
    name: name.trim() === '' ? 'Give the person a name.' : null,
    email: email.trim() === '' || /^\S+@\S+$/.test(email.trim()) ? null : 'This is not an e-mail address.',
    leavesOn: joinsOn && leavesOn && leavesOn < joinsOn ? 'The leaving day is before the joining day.' : null,
  }
}
