import type { PurposeView } from '../../../contract/purpose.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { Screen } from '../../ui/screen.tsx'
import { counted } from '../../ui/wording.ts'
import styles from './purpose.module.css'
import { PurposeBuilder } from './purpose-builder.tsx'
import { Statement } from './statement.tsx'
import { usePurposeDraft } from './use-purpose-draft.ts'

/** Why the cohort exists: built on the left, read on the right as it grows. */
export function PurposeScreen() {
  const cohort = useCohort()
  const view = useAnswer(['purpose.get', cohort.id], (client, asked) =>
    client.purpose.get({ cohortId: cohort.id }, asked),
  )
  return <Answered query={view}>{(answer) => <Builder key={cohort.id} view={answer} />}</Answered>
}

function Builder({ view }: { view: PurposeView }) {
  const cohort = useCohort()
  const { purpose, change, save } = usePurposeDraft(cohort.id, view.purpose)
  return (
    <Screen
      name="Purpose"
      headline={headlineOf(view)}
      support="Every nudge, figure and review is read against this sentence. It saves itself as you write."
    >
      <div className={styles.columns}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving any field inside saves what was typed */}
        <div onBlur={() => void save()}>
          <PurposeBuilder purpose={purpose} notes={view.notes} onChange={change} />
        </div>
        <Statement purpose={purpose} notes={view.notes} />
      </div>
    </Screen>
  )
}

function headlineOf({ purpose, notes }: PurposeView): string {
  const isBlank = purpose.audience === '' && purpose.fromState === '' && purpose.toState === ''
  if (isBlank) return 'Say who will change, from what, to what.'
  if (notes.length > 0) return `The purpose stands; ${counted(notes.length, 'note')} would make it stronger.`
  return purpose.spacePurpose === ''
    ? 'The training has a purpose; its social space needs one too.'
    : 'The purpose is clear: who changes, how you will see it, and what the space is for.'
}
