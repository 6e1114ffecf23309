import type { CommunityNote } from '../../../contract/community.ts'
import type { PageBody } from '../../../contract/page-kinds.ts'
import { ChoiceField } from '../../design/fields.tsx'
import { PageForm } from '../../design/page-form.tsx'
import styles from './community.module.css'
import { CommunityFrame } from './community-frame.tsx'
import { Notes } from './notes.tsx'
import { Noted, type Passage, Passages, StartFromText } from './page-fields.tsx'
import { useNotes } from './use-community.ts'

type Membership = PageBody<'membership'>

const boundaries: readonly { value: Membership['boundary']; label: string }[] = [
  { value: 'undecided', label: 'Not decided yet' },
  { value: 'organisation', label: 'The organisation: everybody who works there' },
  { value: 'department', label: 'A department or a team' },
  { value: 'skill', label: 'A skill or a task, wherever people work' },
  { value: 'invitation', label: 'An invitation' },
  { value: 'open', label: 'None: whoever wants to come' },
]

const passages: readonly Passage<Exclude<keyof Membership, 'boundary'>>[] = [
  {
    field: 'criteria',
    label: 'Who belongs',
    description: 'Criteria that a stranger could check.',
    placeholder: 'Team leads in sales who have led people for less than a year on 5 January.',
  },
  {
    field: 'notFor',
    label: 'Who it is not for',
    description: 'A kind no needs somewhere else to go.',
    placeholder: 'Project leads without a team of their own; they meet in the project forum.',
  },
  { field: 'joining', label: 'How one joins' },
  { field: 'leaving', label: 'How one leaves' },
]

/** The boundary of the community, and what is unclear about it. */
export function MembershipSection() {
  const notes = useNotes('membership')
  return (
    <CommunityFrame
      section="membership"
      headline={headlineOf(notes)}
      support="Write it as members will read it: in the guidelines it stands in these words."
    >
      <div className={styles.columns}>
        <PageForm
          kind="membership"
          label="Membership"
          fields={({ body, set }) => (
            <>
              <Noted field="boundary">
                <ChoiceField
                  label="What draws the line"
                  choices={boundaries}
                  value={body.boundary}
                  onChange={(boundary) => set({ boundary })}
                />
              </Noted>
              <Passages passages={passages} body={body} set={(field, text) => set({ [field]: text })} />
              <StartFromText kind="membership" fields={['joining', 'leaving']} body={body} set={set} />
            </>
          )}
        />
        <Notes notes={notes} />
      </div>
    </CommunityFrame>
  )
}

function headlineOf(notes: readonly CommunityNote[] | undefined): string {
  const open = notes?.length ?? 0
  const isBlank = open === 1 && notes?.[0]?.field === 'boundary'
  if (!notes || isBlank) return 'Who belongs to the community, and who doesn’t?'
  if (open === 0) return 'It is clear who belongs, who doesn’t, and how one comes and goes.'
  return open === 1
    ? 'One thing about the membership is still unclear.'
    : `${open} things about the membership are still unclear.`
}
