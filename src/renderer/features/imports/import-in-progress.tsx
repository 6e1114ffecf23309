import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import type { ImportPreview, TableShape } from '../../../contract/imports.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { progressInWords, shareOf } from '../../studio/progress-in-words.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { Screen } from '../../ui/screen.tsx'
import { count } from '../../ui/wording.ts'
import { ImportResult } from './import-result.tsx'
import type { ImportSession, Wanted } from './import-session.ts'
import { resultInWords, rowsInWords, verdictOf, withArticle } from './import-words.ts'
import { MappingWizard } from './mapping-wizard.tsx'
import { Preview } from './preview.tsx'
import { Questions } from './questions.tsx'

type InProgressProps = Readonly<{
  session: ImportSession
  look: (change?: Partial<Wanted>) => Promise<void>
  want: (change: Partial<Wanted>) => void
  commit: () => Promise<void>
  stop: () => void
  close: () => void
}>

/** From dropped files to an import: read, ask what must not be guessed, look, take in. */
export function ImportInProgress({ session, look, want, commit, stop, close }: InProgressProps) {
  const cohort = useCohort()
  const [isMapping, setIsMapping] = useState(false)
  const { answer, work, report, error, wasStopped, chosen } = session
  if (report)
    return (
      <Screen name="Import" headline={resultInWords(report)} support={`From ${chosen.name}.`}>
        <ImportResult report={report} label={chosen.name} onClose={close} />
      </Screen>
    )
  const stage = stageOf(session, isMapping)
  const preview = answer?.state === 'ready' ? answer.preview : null
  const back = (
    <Button variant="default" onClick={close} disabled={work?.doing === 'writing'}>
      Back to imports
    </Button>
  )
  return (
    <Screen
      name="Import"
      headline={headlineOf(session, stage, cohort.timeZone)}
      support={supportOf(session, stage)}
      action={
        <>
          {back}
          {stage === 'preview' && preview ? (
            <Button disabled={work !== null || preview.events.added === 0} onClick={() => void commit()}>
              {preview.events.added === 0
                ? 'Nothing new to import'
                : `Import ${rowsInWords(preview.events.added, preview.grain)}`}
            </Button>
          ) : null}
        </>
      }
    >
      <Stack gap="lg">
        {wasStopped ? <Notice>Stopped as you asked. Nothing came in; your cohort is unchanged.</Notice> : null}
        {error ? <FailureNotice error={error} action={<Another isShown={!answer} onClose={close} />} /> : null}
        {work ? <Working session={session} onCancel={stop} /> : null}
        {stage === 'questions' && answer?.state === 'needs-answers' ? (
          <Questions
            questions={answer.questions}
            given={session.wanted.answers}
            isBusy={work !== null}
            onAnswer={(answers) => void look({ answers })}
          />
        ) : null}
        {stage === 'mapping' && tableOf(session) ? (
          <MappingWizard
            key={tableOf(session)?.file}
            table={tableOf(session) as TableShape}
            session={session}
            mapping={preview?.mapping ?? session.wanted.mapping}
            isBusy={work !== null}
            onDone={(change) => {
              setIsMapping(false)
              void look(change)
            }}
            {...(preview ? { onLeave: () => setIsMapping(false) } : {})}
          />
        ) : null}
        {stage === 'preview' && preview ? (
          <Preview
            preview={preview}
            session={session}
            isBusy={work !== null}
            onLook={(change) => void look(change)}
            onWant={want}
            onMap={() => setIsMapping(true)}
          />
        ) : null}
      </Stack>
    </Screen>
  )
}

type Stage = 'reading' | 'questions' | 'mapping' | 'preview' | 'failed'

function stageOf({ answer, work, error }: ImportSession, isMapping: boolean): Stage {
  if (work?.doing === 'writing') return 'reading'
  if (!answer) return error ? 'failed' : 'reading'
  if (answer.state === 'needs-answers') return 'questions'
  if (answer.state === 'needs-mapping' || isMapping) return 'mapping'
  return 'preview'
}

function tableOf({ answer }: ImportSession): TableShape | null {
  if (answer?.state === 'needs-mapping') return answer.table
  return answer?.state === 'ready' ? answer.preview.table : null
}

function headlineOf({ chosen, answer, work, wanted }: ImportSession, stage: Stage, timeZone: string): string {
  if (work?.doing === 'writing') return `Taking ${chosen.name} in.`
  if (stage === 'failed') return `${chosen.name} can’t come in as it is.`
  if (stage === 'reading' || !answer) return `Looking at ${chosen.name}.`
  if (answer.state === 'needs-answers')
    return `This looks like ${withArticle(answer.sourceTitle)}. ${answer.questions.length === 1 ? 'One question' : `${count(answer.questions.length)} questions`} before it is read.`
  if (stage === 'mapping') return `Say what the columns of ${tableName(answer)} hold.`
  return answer.state === 'ready' ? verdictOf(answer.preview, wanted.channels, timeZone) : ''
}

function supportOf({ chosen, answer, work }: ImportSession, stage: Stage): string {
  if (work?.doing === 'writing')
    return 'You can go on working elsewhere meanwhile. Until it is done, nothing has changed.'
  if (stage === 'failed') return 'Nothing was written; your cohort is unchanged.'
  if (stage === 'mapping') return 'When and who are enough; the more columns are known, the more can be measured.'
  if (answer && answer.state !== 'needs-mapping')
    return `${answerOf(answer).because} Nothing is written until you press the button.`
  return support(chosen.name)
}

function answerOf(answer: { state: 'ready'; preview: ImportPreview } | { because: string }): { because: string } {
  return 'preview' in answer ? answer.preview : answer
}

function support(name: string): string {
  return `${name} is read on this computer only. Nothing is written until you press the button.`
}

function tableName(answer: NonNullable<ImportSession['answer']>): string {
  if (answer.state === 'needs-mapping') return answer.table.file
  return answer.state === 'ready' ? (answer.preview.table?.file ?? answer.preview.label) : answer.label
}

function Another({ isShown, onClose }: { isShown: boolean; onClose: () => void }) {
  return isShown ? (
    <Button variant="default" onClick={onClose}>
      Choose other files
    </Button>
  ) : null
}

function Working({ session: { chosen, work }, onCancel }: { session: ImportSession; onCancel: () => void }) {
  const titles = { sending: `Handing ${chosen.name} over`, reading: `Reading ${chosen.name}`, writing: 'Taking it in' }
  const progress = work?.progress ?? null
  return (
    <ProgressPanel
      title={titles[work?.doing ?? 'reading']}
      detail={progressInWords(progress)}
      share={shareOf(progress)}
      onCancel={onCancel}
    />
  )
}
