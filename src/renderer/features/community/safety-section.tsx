import { Title } from '@mantine/core'
import type { Entry } from '../../../contract/entries.ts'
import type { PageBody } from '../../../contract/page-kinds.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { DayField, LongText, TextField, WhoField } from '../../design/fields.tsx'
import { PageForm } from '../../design/page-form.tsx'
import { dayInWords } from '../../ui/dates.ts'
import styles from './community.module.css'
import { CommunityFrame } from './community-frame.tsx'
import { Notes } from './notes.tsx'
import { type Passage, Passages, StartFromText } from './page-fields.tsx'
import { useNotes } from './use-community.ts'

const fields = ['leadersShow', 'helpIsCelebrated', 'mistakes', 'confidentiality'] as const

const passages: readonly Passage<keyof PageBody<'safetyPlan'>>[] = [
  {
    field: 'leadersShow',
    label: 'What leaders show first',
    description: 'People risk as much as they see their leaders risk.',
  },
  { field: 'helpIsCelebrated', label: 'How helping is celebrated before knowing' },
  { field: 'mistakes', label: 'What happens after a mistake' },
  { field: 'confidentiality', label: 'What stays in the space, and who can read along' },
]

/** Why people will dare to ask: what members are promised, and what is done for it. */
export function SafetySection() {
  const notes = useNotes('safety')
  return (
    <CommunityFrame
      section="safety"
      headline={
        notes?.length === 0
          ? 'It is planned what makes it safe to ask, by whom and when.'
          : 'People ask when they have seen somebody else survive it.'
      }
      support="What you promise goes into the guidelines; what you do for it stays here."
    >
      <div className={styles.columns}>
        <div>
          <Title order={2} mb="sm">
            What members can count on
          </Title>
          <PageForm
            kind="safetyPlan"
            label="Psychological safety"
            fields={({ body, set }) => (
              <>
                <StartFromText kind="safetyPlan" fields={fields} body={body} set={set} />
                <Passages passages={passages} body={body} set={(field, text) => set({ [field]: text })} />
              </>
            )}
          />
        </div>
        <Notes notes={notes} />
      </div>
      <Title order={2} className={styles.next}>
        What you do for it
      </Title>
      <EntryList
        kind="safetyAction"
        section="safety"
        hasStarters
        fields={ActionFields}
        line={lineOf}
        empty="Here will be what somebody does so that others dare: a leader who tells what went wrong, thanks by name, pairs before groups. Each with somebody and a day, because safety isn’t announced, it is shown."
      />
    </CommunityFrame>
  )
}

function lineOf({ body: { owner, on } }: Entry<'safetyAction'>): string {
  return [owner.name.trim() || 'Nobody yet', on ? dayInWords(on) : 'no day yet'].join(' · ')
}

function ActionFields({ body, set }: FieldsProps<'safetyAction'>) {
  return (
    <>
      <TextField label="What" value={body.title} onChange={(title) => set({ title })} />
      <WhoField label="Who does it" value={body.owner} onChange={(owner) => set({ owner })} />
      <DayField label="On" value={body.on} onChange={(on) => set({ on })} />
      <LongText label="How" rows={3} value={body.how} onChange={(how) => set({ how })} />
    </>
  )
}
