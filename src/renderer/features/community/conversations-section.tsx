import { Button } from '@mantine/core'
import type { ConversationState } from '../../../contract/community.ts'
import type { Entry } from '../../../contract/entries.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { DayField, LongText, ServesField, TextField, WhoField } from '../../design/fields.tsx'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { flushDrafts } from '../../studio/saving.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { counted, listed } from '../../ui/wording.ts'
import styles from './community.module.css'
import { CommunityFrame } from './community-frame.tsx'
import { Notes } from './notes.tsx'
import { useConversationStates, useNotes } from './use-community.ts'

/** What needs somebody comes first. */
const order: readonly ConversationState[] = ['to-tie-off', 'now', 'upcoming', 'undated', 'tied-off']

/** Conversations that open, close, and leave a story. */
export function ConversationsSection() {
  const { data: states } = useConversationStates()
  const stateOf = new Map(states?.map((state) => [state.id, state]))
  const place = ({ id }: Entry<'conversation'>) => order.indexOf(stateOf.get(id)?.state ?? 'undated')
  return (
    <CommunityFrame
      section="conversations"
      headline={headlineOf(states?.map(({ state }) => state) ?? [])}
      support="A conversation with an end is one that people can join, finish and read about later. Whoever ties it off is reporter and editor in one."
    >
      <EntryList
        kind="conversation"
        section="conversations"
        hasStarters
        fields={ConversationFields}
        order={(one, other) => place(one) - place(other) || byDay(one, other)}
        line={({ body }) => body.question}
        aside={({ id }) => <State {...stateOf.get(id)} />}
        actions={({ id }) => <TieOff id={id} state={stateOf.get(id)?.state ?? 'undated'} />}
        empty="Here will be the conversations of the cohort, each with an opening question, a host and a last day. When it closes, its story is written and it is tied off: that is what stays when the thread is forgotten."
      />
      <div className={styles.next}>
        <Notes notes={useNotes('conversations')} />
      </div>
    </CommunityFrame>
  )
}

function headlineOf(states: readonly ConversationState[]): string {
  const count = (state: ConversationState) => states.filter((each) => each === state).length
  if (states.length === 0) return 'Which conversation comes first, and when does it end?'
  const parts = [
    [count('now'), (many: number) => `${counted(many, 'conversation')} ${many === 1 ? 'is' : 'are'} open`],
    [count('to-tie-off'), (many: number) => `${many} ${many === 1 ? 'waits' : 'wait'} to be tied off`],
    [count('upcoming'), (many: number) => `${many} ${many === 1 ? 'is' : 'are'} coming up`],
    [count('undated'), (many: number) => `${many} ${many === 1 ? 'has' : 'have'} no days yet`],
  ] as const
  const said = parts.filter(([many]) => many > 0).map(([many, words]) => words(many))
  return said.length === 0
    ? `${counted(states.length, 'conversation')} ${states.length === 1 ? 'has' : 'have'} been tied off.`
    : `${listed(said)}.`.replace(/^(\d+) (?!conversation)/, (_, many) => `${counted(Number(many), 'conversation')} `)
}

function byDay(one: Entry<'conversation'>, other: Entry<'conversation'>): number {
  const day = ({ body }: Entry<'conversation'>) => body.opensOn ?? body.closesOn ?? '9999'
  return day(one).localeCompare(day(other))
}

function State({ state, says }: { state?: ConversationState; says?: string }) {
  return (
    <span className={styles.state} data-state={state}>
      {says}
    </span>
  )
}

/** Ends a conversation with its story. */
function TieOff({ id, state }: { id: EntryId; state: ConversationState }) {
  const { id: cohortId } = useCohort()
  const showUndoable = useUndoToast()
  const tie = useAct(
    async (client, conversation: EntryId) => {
      await flushDrafts()
      await client.community.tieOff({ cohortId, id: conversation })
    },
    { onDone: () => void showUndoable('Tied off: the story stays when the thread is forgotten.') },
  )
  if (state === 'tied-off') return null
  return (
    <Button
      variant={state === 'to-tie-off' ? 'filled' : 'default'}
      loading={tie.isPending}
      onClick={() => tie.mutate(id)}
    >
      Tie it off
    </Button>
  )
}

function ConversationFields({ body, set }: FieldsProps<'conversation'>) {
  return (
    <>
      <TextField label="Conversation" value={body.title} onChange={(title) => set({ title })} />
      <LongText
        label="Opening question"
        description="Ask for an experience rather than an opinion."
        placeholder="When did you last …?"
        value={body.question}
        onChange={(question) => set({ question })}
      />
      <div className={styles.pair}>
        <DayField label="Opens" value={body.opensOn} onChange={(opensOn) => set({ opensOn })} />
        <DayField label="Closes, inclusive" value={body.closesOn} onChange={(closesOn) => set({ closesOn })} />
      </div>
      <WhoField label="Host" value={body.host} onChange={(host) => set({ host })} />
      <TextField label="Where" placeholder="#practice" value={body.channel} onChange={(channel) => set({ channel })} />
      <ServesField value={body.serves} onChange={(serves) => set({ serves })} />
      <LongText
        label="Its story"
        description="Written when it ends: what was asked, what people tried, what was found out, what stays open. Thank people in it."
        rows={4}
        value={body.story}
        onChange={(story) => set({ story })}
      />
      {body.tiedOffOn === null ? null : (
        <DayField
          label="Tied off on"
          description="Clear the day to open it again."
          value={body.tiedOffOn}
          onChange={(tiedOffOn) => set({ tiedOffOn })}
        />
      )}
    </>
  )
}
