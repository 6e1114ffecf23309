import { Switch } from '@mantine/core'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, DayField, LongText, TextField, WhoField } from '../../design/fields.tsx'
import { QuotesField } from './quotes-field.tsx'
import styles from './value.module.css'
import { ValueFrame } from './value-frame.tsx'
import { cycles, labelOf } from './words.ts'

/** How something came to be worth something to somebody, or did not. */
export function StoriesSection() {
  return (
    <ValueFrame section="stories">
      <EntryList
        kind="story"
        section="stories"
        fields={StoryFields}
        line={({ body }) => labelOf(cycles, body.cycle).split(':')[0]}
        aside={({ body }) => <Outcome isSuccess={body.isSuccess} />}
        order={newestFirst}
        empty="Here you keep stories of value: somebody learned something here, used it, and this is what it changed. One told to its end is worth more than a hundred clicks, and one of what did not work makes readers believe the rest. Begin with whoever thanked somebody last week: ask what they did with the answer."
      />
    </ValueFrame>
  )
}

function Outcome({ isSuccess }: { isSuccess: boolean }) {
  return <span className={styles.state}>{isSuccess ? 'It worked' : 'It did not work'}</span>
}

function newestFirst(one: { body: { on: string | null } }, other: { body: { on: string | null } }): number {
  return (other.body.on ?? '').localeCompare(one.body.on ?? '')
}

function StoryFields({ body, set }: FieldsProps<'story'>) {
  return (
    <>
      <TextField label="Title" hasFocus={body.title === ''} value={body.title} onChange={(title) => set({ title })} />
      <WhoField label="Told by" value={body.toldBy} onChange={(toldBy) => set({ toldBy })} />
      <DayField label="On" value={body.on} onChange={(on) => set({ on })} />
      <ChoiceField
        label="How far it reached"
        description="From what happened in the group to what it changed in the end."
        value={body.cycle}
        choices={cycles}
        onChange={(cycle) => set({ cycle })}
      />
      <Switch
        label="It worked"
        description="Keep those that did not as well."
        checked={body.isSuccess}
        onChange={(event) => set({ isSuccess: event.currentTarget.checked })}
      />
      <LongText label="Story" rows={5} value={body.story} onChange={(story) => set({ story })} />
      <LongText label="What helped" value={body.helpedBy} onChange={(helpedBy) => set({ helpedBy })} />
      <LongText label="What held it back" value={body.heldBackBy} onChange={(heldBackBy) => set({ heldBackBy })} />
      <QuotesField quotes={body.quotes} onChange={(quotes) => set({ quotes })} />
    </>
  )
}
