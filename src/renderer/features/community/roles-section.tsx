import type { RoleTerms } from '../../../contract/community.ts'
import type { Entry } from '../../../contract/entries.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { LongText, NumberField, TextField } from '../../design/fields.tsx'
import { usePlace } from '../../studio/place.ts'
import { counted } from '../../ui/wording.ts'
import styles from './community.module.css'
import { CommunityFrame } from './community-frame.tsx'
import { Holders } from './holders.tsx'
import { Notes } from './notes.tsx'
import { RoleWeeks } from './role-weeks.tsx'
import { useNotes, useRoleGaps } from './use-community.ts'

/** The roles that the community needs, who holds them when, and where nobody does. While one is opened, its weeks stand alone, so that its form is near. */
export function RolesSection() {
  const notes = useNotes('roles')
  const { data: roles } = useRoleGaps()
  const { rest } = usePlace()
  const opened = roles?.filter(({ id }) => String(id) === rest[1])
  const shown = opened && opened.length > 0 ? opened : roles
  const says = new Map(roles?.map(({ id, says }) => [id, says]))
  return (
    <CommunityFrame
      section="roles"
      headline={headlineOf(roles)}
      support="Roles flex: people take them on for some weeks and hand them over. What counts is that somebody is there in every week."
    >
      {shown && shown.length > 0 ? <RoleWeeks roles={shown} /> : null}
      <EntryList
        kind="communityRole"
        section="roles"
        hasStarters
        fields={RoleFields}
        line={(role) => says.get(role.id) ?? holdersInWords(role)}
        aside={({ body }) => (body.needed === 0 ? 'nobody needed' : `${body.needed} needed`)}
        empty="Here will be who does what: a community manager, a moderator who works like an editor, champions, experts. Each with the people who hold it and from when to when, so that you see today which week will have nobody."
      />
      <div className={styles.next}>
        <Notes notes={roles?.length === 0 ? [] : notes} />
      </div>
    </CommunityFrame>
  )
}

function headlineOf(roles: readonly RoleTerms[] | undefined): string {
  if (!roles || roles.length === 0) return 'Who does what in the community, and when?'
  const gaps = roles.filter(({ says }) => says !== null)
  if (gaps.length === 0) return 'Every role is held in every week.'
  const [first] = gaps
  return gaps.length === 1 && first?.says
    ? first.says
    : `${counted(gaps.length, 'role')} of ${roles.length} ${gaps.length === 1 ? 'has' : 'have'} weeks without enough people.`
}

function holdersInWords({ body }: Entry<'communityRole'>): string {
  const names = [...new Set(body.holders.map(({ who }) => who.name.trim()).filter((name) => name !== ''))]
  return names.length === 0 ? 'Nobody yet' : names.join(', ')
}

function RoleFields({ body, set }: FieldsProps<'communityRole'>) {
  return (
    <>
      <TextField label="Role" placeholder="Curator" value={body.title} onChange={(title) => set({ title })} />
      <NumberField
        label="How many are needed"
        description="At any time; 0 for a role that is welcome but not needed."
        min={0}
        max={100}
        value={body.needed}
        onChange={(needed) => set({ needed: Math.min(100, Math.max(0, Math.round(needed ?? 0))) })}
      />
      <Holders holders={body.holders} onChange={(holders) => set({ holders })} />
      <LongText
        label="Responsible for"
        rows={3}
        value={body.responsibilities}
        onChange={(responsibilities) => set({ responsibilities })}
      />
      <LongText
        label="Members ask them about"
        description="Stands in the guidelines, beside the name of whoever holds the role."
        value={body.askFor}
        onChange={(askFor) => set({ askFor })}
      />
    </>
  )
}
