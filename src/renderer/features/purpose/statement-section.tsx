import type { PurposeView } from '../../../contract/purpose.ts'
import { Answered } from '../../studio/answered.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { counted } from '../../ui/wording.ts'
import styles from './purpose.module.css'
import { PurposeBuilder } from './purpose-builder.tsx'
import { Statement } from './statement.tsx'
import { usePurpose, usePurposeDraft } from './use-purpose.ts'
import { Versions } from './versions.tsx'

export function StatementHeadline() {
  const { data } = usePurpose()
  return data ? headlineOf(data) : 'Why this cohort exists.'
}

/** The statement: built on the left, read on the right as it grows; its versions below. */
export function StatementSection() {
  const view = usePurpose()
  return <Answered query={view}>{(answer) => <Builder view={answer} />}</Answered>
}

function Builder({ view }: { view: PurposeView }) {
  const { value, change, flush, failure } = usePurposeDraft(view.purpose)
  return (
    <>
      <div className={styles.columns}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving any field inside saves what was typed */}
        <div onBlur={() => void flush()}>
          <PurposeBuilder purpose={value} notes={view.notes} onChange={change} />
          {failure ? <FailureNotice error={failure} /> : null}
        </div>
        <Statement purpose={value} notes={view.notes} />
      </div>
      <Versions />
    </>
  )
}

function headlineOf({ purpose, notes, stands }: PurposeView): string {
  const isBlank = purpose.audience === '' && purpose.fromState === '' && purpose.toState === ''
  if (isBlank) return 'Say who will change, from what, to what.'
  if (purpose.spacePurpose.trim() !== '' && !stands.space)
    return 'The training has a purpose; its space doesn’t have one of its own yet.'
  if (notes.length > 0) return `The purpose can be read; ${counted(notes.length, 'note')} would make it stronger.`
  return stands.space
    ? 'The purpose is clear: who changes, how you will see it, and what the space is for.'
    : 'The training has a purpose; its social space needs one too.'
}
