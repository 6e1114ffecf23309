import { Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Entry } from '../../../contract/entries.ts'
import { EntryList } from '../../design/entry-list.tsx'
import { DayField, LongText, TextField, WhoField } from '../../design/fields.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { PaperView } from '../../paper/paper-view.tsx'
import { PrintPaper } from '../../paper/print-paper.tsx'
import { SavePaper } from '../../paper/save-paper.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { CallSheet } from './call-sheet.tsx'
import styles from './discovery.module.css'

type Question = Entry<'discoveryQuestion'>
type View = 'answers' | 'questions' | 'paper'

export function DiscoveryHeadline() {
  const { data = [] } = useEntries('discoveryQuestion')
  if (data.length === 0) return 'Choose what to ask before you design anything.'
  const answered = data.filter(({ body }) => body.answer.trim() !== '').length
  if (answered === data.length) return `All ${data.length} questions are answered.`
  return `${answered} of ${data.length} questions are answered.`
}

export function DiscoveryActions() {
  const { id: cohortId } = useCohort()
  const { data = [] } = useEntries('discoveryQuestion')
  if (data.length === 0) return null
  return (
    <Group gap="xs">
      <PrintPaper make={(client) => client.purpose.callSheet({ cohortId })} />
      <SavePaper make={(client) => client.purpose.exportCallSheet({ cohortId, as: 'docx' })}>Export Word</SavePaper>
    </Group>
  )
}

/** The discovery questions: to answer in a call, to choose and reword, and as on paper. */
export function DiscoverySection() {
  const questions = useEntries('discoveryQuestion')
  const [chosen, setChosen] = useState<View>('answers')
  return (
    <Answered query={questions}>
      {(list) => {
        const view = list.length === 0 ? 'questions' : chosen
        return (
          <>
            {list.length === 0 ? null : (
              <SegmentedControl
                mb="md"
                aria-label="How to show the questions"
                value={view}
                onChange={(value) => setChosen(value as View)}
                data={[
                  { value: 'answers', label: 'In the call' },
                  { value: 'questions', label: 'Choose and reword' },
                  { value: 'paper', label: 'On paper' },
                ]}
              />
            )}
            {view === 'answers' ? <CallSheet questions={list} /> : view === 'paper' ? <OnPaper /> : <Questions />}
          </>
        )
      }}
    </Answered>
  )
}

function OnPaper() {
  const { id: cohortId } = useCohort()
  const sheet = useAnswer(['purpose.callSheet', cohortId], (client, asked) =>
    client.purpose.callSheet({ cohortId }, asked),
  )
  return (
    <Answered query={sheet}>
      {(paper) => (
        <div className={styles.paper}>
          <PaperView paper={paper} />
        </div>
      )}
    </Answered>
  )
}

function Questions() {
  return (
    <EntryList
      kind="discoveryQuestion"
      section="discovery"
      hasStarters
      line={({ body }) => body.group}
      aside={({ body }: Question) => (body.answer.trim() === '' ? 'open' : 'answered')}
      fields={({ body, set }) => (
        <>
          <LongText label="Question" value={body.title} onChange={(title) => set({ title })} />
          <TextField label="Group" placeholder="Purpose" value={body.group} onChange={(group) => set({ group })} />
          <LongText label="Why ask it" value={body.why} onChange={(why) => set({ why })} />
          <LongText label="Answer" rows={4} value={body.answer} onChange={(answer) => set({ answer })} />
          <WhoField label="Answered by" value={body.answeredBy} onChange={(answeredBy) => set({ answeredBy })} />
          <DayField label="On" value={body.answeredOn} onChange={(answeredOn) => set({ answeredOn })} />
        </>
      )}
      empty={
        <>
          The questions that tell whether a cohort is needed, for whom, and how you would see that it worked. Choose
          from 28 ready-made ones; then type the answers beside them during the call, or take them along on paper.
        </>
      }
    />
  )
}
