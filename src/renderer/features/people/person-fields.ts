import { type Person, PersonDraft } from '../../../contract/roster.ts'

/** A person as a form holds it: blanks instead of null. */
export type PersonFields = {
  name: string
  email: string
  joinsOn: string
  leavesOn: string
  aliases: string[]
  /** As "Region: North", one each. */
  attributes: string[]
}

export const blankPerson: PersonFields = { name: '', email: '', joinsOn: '', leavesOn: '', aliases: [], attributes: [] }

export function fieldsFrom(person: Person): PersonFields {
  const { name, email, joinsOn, leavesOn, aliases, attributes } = person
  return {
    name,
    email: email ?? '',
    joinsOn: joinsOn ?? '',
    leavesOn: leavesOn ?? '',
    aliases: [...aliases],
    attributes: Object.entries(attributes).map(([trait, value]) => `${trait}: ${value}`),
  }
}

export function draftFrom({ name, email, joinsOn, leavesOn, aliases, attributes }: PersonFields): PersonDraft {
  return PersonDraft.parse({
    name,
    email: email.trim() || null,
    joinsOn: joinsOn || null,
    leavesOn: leavesOn || null,
    aliases,
    attributes: Object.fromEntries(attributes.map(attributeFrom)),
  })
}

function attributeFrom(written: string): [string, string] {
  const [trait = '', ...value] = written.split(':')
  return [trait.trim(), value.join(':').trim()]
}

/** What stands in the way of saving, by field; null where nothing does. */
export function problemsOf({
  name,
  email,
  joinsOn,
  leavesOn,
  attributes,
}: PersonFields): Record<string, string | null> {
  return {
    name: name.trim() === '' ? 'Give the person a name.' : null,
    email: email.trim() === '' || /^\S+@\S+$/.test(email.trim()) ? null : 'This is not an e-mail address.',
    leavesOn: joinsOn && leavesOn && leavesOn < joinsOn ? 'The leaving day is before the joining day.' : null,
    attributes: attributes.every((written) => /^[^:]{1,60}:\s*\S/.test(written.trim()))
      ? null
      : 'Write a trait as “Region: North”.',
  }
}
