import { Title } from '@mantine/core'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { LongText, TextField } from '../../design/fields.tsx'
import { PageForm } from '../../design/page-form.tsx'
import { useEntries } from '../../design/use-entries.ts'
import styles from './community.module.css'
import { CommunityFrame } from './community-frame.tsx'
import { Notes } from './notes.tsx'
import { type Passage, Passages, StartFromText } from './page-fields.tsx'
import { useNotes } from './use-community.ts'

const passages: readonly Passage<'conflictPath'>[] = [
  {
    field: 'conflictPath',
    label: 'When two people disagree',
    description: 'What they can do themselves, then whom they ask.',
  },
]

/** What happens when something goes wrong, from a word between two people up to the last rung. */
export function ConflictSection() {
  const notes = useNotes('conflict')
  const { data: steps } = useEntries('escalationStep')
  const rungs = new Map(steps?.map(({ id }, at) => [id, at + 1]))
  return (
    <CommunityFrame
      section="conflict"
      headline={
        notes?.length === 0
          ? 'Whoever needs help knows where to begin, and who acts how soon.'
          : 'What happens when something goes wrong?'
      }
      support="A ladder that everybody knows is climbed less often, and less far."
    >
      <div className={styles.columns}>
        <PageForm
          kind="governance"
          label="Conflict path"
          fields={({ body, set }) => (
            <>
              <Passages passages={passages} body={body} set={(field, text) => set({ [field]: text })} />
              <StartFromText kind="governance" fields={['conflictPath']} body={body} set={set} />
            </>
          )}
        />
        <Notes notes={notes} />
      </div>
      <Title order={2} className={styles.next}>
        The escalation ladder, from the mildest rung up
      </Title>
      <EntryList
        kind="escalationStep"
        section="conflict"
        hasStarters
        fields={StepFields}
        line={({ id, body }) =>
          [`Rung ${rungs.get(id) ?? '–'}`, body.who, body.within].filter((words) => words.trim() !== '').join(' · ')
        }
        empty="Here will be the rungs: when one climbs, who acts, and how soon. Begin with what two people can do themselves; the last rung is the one nobody wants, and everybody should know."
      />
    </CommunityFrame>
  )
}

function StepFields({ body, set }: FieldsProps<'escalationStep'>) {
  return (
    <>
      <TextField
        label="Rung"
        placeholder="Say it to the person"
        value={body.title}
        onChange={(title) => set({ title })}
      />
      <LongText label="When to climb it" value={body.when} onChange={(when) => set({ when })} />
      <TextField label="Who acts" value={body.who} onChange={(who) => set({ who })} />
      <TextField
        label="Within what time"
        placeholder="an answer within one working day"
        value={body.within}
        onChange={(within) => set({ within })}
      />
    </>
  )
}
