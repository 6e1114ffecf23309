import { Title } from '@mantine/core'
import type { Entry } from '../../../contract/entries.ts'
import type { EntryBody } from '../../../contract/entry-kinds.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, DayField, LongText, TextField } from '../../design/fields.tsx'
import { PageForm } from '../../design/page-form.tsx'
import styles from './community.module.css'
import { CommunityFrame } from './community-frame.tsx'
import { Notes } from './notes.tsx'
import { Noted, type Passage, Passages, StartFromText } from './page-fields.tsx'
import { useNotes } from './use-community.ts'

type Right = EntryBody<'decisionRight'>

const levels: readonly { value: Right['level']; label: string }[] = [
  { value: 'day-to-day', label: 'Day to day: what comes up while people talk' },
  { value: 'maintenance', label: 'Keeping the rules: norms, roles, rhythms' },
  { value: 'constitution', label: 'What we are: purpose, belonging, these rules' },
]

const levelNames: Readonly<Record<Right['level'], string>> = {
  'day-to-day': 'Day to day',
  maintenance: 'Keeping the rules',
  constitution: 'What we are',
}

const ways: readonly { value: Right['how']; label: string }[] = [
  { value: 'one-person', label: 'One person decides, and says why' },
  { value: 'consent', label: 'It goes ahead unless somebody has a serious objection' },
  { value: 'majority', label: 'The majority of votes' },
  { value: 'consultation', label: 'Those concerned are asked, then somebody decides' },
  { value: 'delegation', label: 'Handed to somebody who may decide' },
]

const fields = ['decisions', 'direction'] as const

const passages: readonly Passage<(typeof fields)[number]>[] = [
  {
    field: 'decisions',
    label: 'How decisions are made',
    description: 'What members decide themselves, and where they read what was decided.',
  },
  {
    field: 'direction',
    label: 'Who sets the direction',
    description: 'Who may change what the community is for, and who is heard before.',
  },
]

/** Who decides what, on three levels. */
export function DecisionsSection() {
  const notes = useNotes('decisions')
  return (
    <CommunityFrame
      section="decisions"
      headline={
        notes?.length === 0 ? 'Everybody can read who decides what, on all three levels.' : 'Who decides what, and how?'
      }
      support="Three levels: what comes up every day, how the rules are kept, and what the community is. Direction is needed, and members have to own it."
    >
      <EntryList
        kind="decisionRight"
        section="decisions"
        hasStarters
        fields={RightFields}
        line={({ body }) => body.decides}
        aside={({ body }) => levelNames[body.level]}
        order={byLevel}
        empty="Here will be the decisions that come up in a community and who takes each: the next topic, a norm that changes, who belongs. Written down before they come up, they are decided in a minute."
      />
      <div className={`${styles.columns} ${styles.next}`}>
        <div>
          <Title order={2} mb="sm">
            In general
          </Title>
          <PageForm
            kind="governance"
            label="Governance"
            fields={({ body, set }) => (
              <>
                <StartFromText kind="governance" fields={fields} body={body} set={set} />
                <Passages passages={passages} body={body} set={(field, text) => set({ [field]: text })} />
                <Noted field="reviewOn">
                  <DayField
                    label="Looked at again on"
                    description="Rules that are never looked at again are obeyed or forgotten, not owned."
                    value={body.reviewOn}
                    onChange={(reviewOn) => set({ reviewOn })}
                  />
                </Noted>
              </>
            )}
          />
        </div>
        <Notes notes={notes} />
      </div>
    </CommunityFrame>
  )
}

function byLevel(one: Entry<'decisionRight'>, other: Entry<'decisionRight'>): number {
  const place = ({ body }: Entry<'decisionRight'>) => levels.findIndex(({ value }) => value === body.level)
  return place(one) - place(other)
}

function RightFields({ body, set }: FieldsProps<'decisionRight'>) {
  return (
    <>
      <TextField
        label="Decision"
        placeholder="Which topic comes next"
        value={body.title}
        onChange={(title) => set({ title })}
      />
      <ChoiceField label="Level" choices={levels} value={body.level} onChange={(level) => set({ level })} />
      <TextField
        label="Who decides"
        description="A role rather than a person; roles outlast people."
        value={body.decides}
        onChange={(decides) => set({ decides })}
      />
      <ChoiceField label="How" choices={ways} value={body.how} onChange={(how) => set({ how })} />
      <LongText
        label="Notes"
        description="For you; members don’t read them."
        value={body.notes}
        onChange={(notes) => set({ notes })}
      />
    </>
  )
}
