import { Title } from '@mantine/core'
import type { PageBody } from '../../../contract/page-kinds.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { LongText, ServesField, TextField } from '../../design/fields.tsx'
import { PageForm } from '../../design/page-form.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { counted } from '../../ui/wording.ts'
import styles from './community.module.css'
import { CommunityFrame } from './community-frame.tsx'
import { Notes } from './notes.tsx'
import { type Passage, Passages, StartFromText } from './page-fields.tsx'
import { useNotes } from './use-community.ts'

const fields = ['stance', 'removes', 'edits', 'appeals'] as const

const passages: readonly Passage<keyof PageBody<'moderation'>>[] = [
  { field: 'stance', label: 'What moderators are here for' },
  { field: 'removes', label: 'What they remove' },
  { field: 'edits', label: 'What they may change' },
  { field: 'appeals', label: 'What to do when one sees it differently' },
]

/** How members treat each other, and what moderators do about it. */
export function NormsSection() {
  const notes = useNotes('norms')
  const { data: norms } = useEntries('norm')
  return (
    <CommunityFrame
      section="norms"
      headline={headlineOf(norms?.length ?? 0, notes?.some(({ entryId }) => entryId !== null) ?? false)}
      support="A norm says what you do here, why, and what that looks like on a Tuesday."
    >
      <EntryList
        kind="norm"
        section="norms"
        hasStarters
        fields={NormFields}
        line={({ body }) => body.reason}
        empty="Here will be how members treat each other, each norm with its reason. Five to seven are remembered; choose those that answer what really goes wrong in your groups, or write your own."
      />
      <div className={`${styles.columns} ${styles.next}`}>
        <div>
          <Title order={2} mb="sm">
            Moderation policy
          </Title>
          <PageForm
            kind="moderation"
            label="Moderation policy"
            fields={({ body, set }) => (
              <>
                <StartFromText kind="moderation" fields={fields} body={body} set={set} />
                <Passages passages={passages} body={body} set={(field, text) => set({ [field]: text })} />
              </>
            )}
          />
        </div>
        <Notes notes={notes} />
      </div>
    </CommunityFrame>
  )
}

function headlineOf(count: number, lacksReason: boolean): string {
  if (count === 0) return 'How do people treat each other here?'
  return lacksReason
    ? `${counted(count, 'norm')}; not every one says why.`
    : `${counted(count, 'norm')}, each with its reason.`
}

function NormFields({ body, set }: FieldsProps<'norm'>) {
  return (
    <>
      <TextField
        label="Norm"
        description="What one does here, as a short sentence."
        placeholder="Answer first posts within a day"
        value={body.title}
        onChange={(title) => set({ title })}
      />
      <LongText label="Why" rows={3} value={body.reason} onChange={(reason) => set({ reason })} />
      <LongText
        label="For example"
        description="A sentence somebody could write, or a thing somebody could do."
        rows={2}
        value={body.example}
        onChange={(example) => set({ example })}
      />
      <ServesField value={body.serves} onChange={(serves) => set({ serves })} />
    </>
  )
}
