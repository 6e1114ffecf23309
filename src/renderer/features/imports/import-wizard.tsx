import { Button, Checkbox, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { EventMapping, ImportReport, PreviewAnswer } from '../../../contract/imports.ts'
import type { UploadId } from '../../../contract/scalars.ts'
import { useClient } from '../../studio/client.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { progressInWords, shareOf } from '../../studio/progress-in-words.ts'
import { sendFiles } from '../../studio/send-files.ts'
import { useStream } from '../../studio/stream.ts'
import type { Chosen } from '../../ui/chosen-files.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { counted } from '../../ui/wording.ts'
import { ImportResult } from './import-result.tsx'
import styles from './imports.module.css'
import { MappingStep } from './mapping-step.tsx'
import { Preview } from './preview.tsx'

type Wanted = Readonly<{ mapping: EventMapping | null; acceptRoles: boolean }>

/** From chosen files to an import: read, look, say which column is which where that is unclear, take in. */
export function ImportWizard({ chosen, onClose }: { chosen: Chosen; onClose: () => void }) {
  const cohort = useCohort()
  const client = useClient()
  const upload = useRef<UploadId | null>(null)
  const [answer, setAnswer] = useState<PreviewAnswer | null>(null)
  const [wanted, setWanted] = useState<Wanted>({ mapping: null, acceptRoles: false })
  const [wasAsked, setWasAsked] = useState(false)
  const [report, setReport] = useState<ImportReport | null>(null)

  const preview = useStream<Wanted, PreviewAnswer>(
    async (studio, { mapping, acceptRoles }, asked) => {
      upload.current ??= await sendFiles(studio, chosen, asked)
      const input = { cohortId: cohort.id, uploadId: upload.current, mapping, acceptRoles }
      return studio.imports.preview(input, { signal: asked.signal })
    },
    { changesNothing: true },
  )
  const commit = useStream<Wanted, ImportReport>((studio, { mapping, acceptRoles }, { signal }) => {
    if (!upload.current) throw new Error('nothing was uploaded')
    return studio.imports.commit({ cohortId: cohort.id, uploadId: upload.current, mapping, acceptRoles }, { signal })
  })
  const { run: runPreview } = preview
  const look = useCallback(
    async (next: Wanted) => {
      setWanted(next)
      const found = await runPreview(next)
      if (!found) return
      setAnswer(found)
      if (found.state === 'needs-mapping') setWasAsked(true)
    },
    [runPreview],
  )
  useEffect(() => {
    void look({ mapping: null, acceptRoles: false })
  }, [look])
  useEffect(
    () => () => {
      if (upload.current) void client.uploads.discard({ uploadId: upload.current }).catch(() => undefined)
      upload.current = null
    },
    [client],
  )

  if (report) return <ImportResult report={report} onClose={onClose} />
  if (commit.isRunning) {
    return <Working title="Taking it in" stream={commit} onCancel={commit.cancel} />
  }
  const table =
    answer?.state === 'ready' ? answer.preview.table : answer?.state === 'needs-mapping' ? answer.table : null
  // Who was asked which column is which goes on answering in the same place while the preview grows below.
  const mappingStep = table ? (
    <MappingStep
      table={table}
      mapping={answer?.state === 'ready' ? answer.preview.mapping : wanted.mapping}
      isRequired={wasAsked}
      onChange={(mapping) => void look({ ...wanted, mapping })}
    />
  ) : null
  return (
    <Stack gap="lg">
      {commit.wasStopped ? <Notice>Stopped as you asked. Nothing came in; your cohort is unchanged.</Notice> : null}
      {commit.error ? <FailureNotice error={commit.error} /> : null}
      {preview.error ? <FailureNotice error={preview.error} action={<Another onClose={onClose} />} /> : null}
      {wasAsked ? mappingStep : null}
      {preview.isRunning ? (
        <Working
          title={`Reading ${chosen.name}`}
          stream={preview}
          onCancel={() => {
            preview.cancel()
            if (answer) return
            notifications.show({ message: 'Stopped as you asked. Nothing was imported.' })
            onClose()
          }}
        />
      ) : null}
      {answer?.state === 'ready' ? (
        <>
          <Preview
            preview={answer.preview}
            cohort={cohort}
            decision={
              answer.preview.people.staffOffered.length > 0 ? (
                <Checkbox
                  label={`Make ${answer.preview.people.staffOffered.join(', ')} staff`}
                  description="The source names them as administrators or moderators. Staff don’t count as members in measures."
                  checked={wanted.acceptRoles}
                  onChange={(event) => setWanted({ ...wanted, acceptRoles: event.currentTarget.checked })}
                />
              ) : null
            }
            action={
              <Button
                className={styles.commit}
                disabled={preview.isRunning || answer.preview.events.added === 0}
                onClick={async () => setReport(await commit.run(wanted))}
              >
                {answer.preview.events.added === 0
                  ? 'Nothing new to import'
                  : `Import ${counted(answer.preview.events.added, 'event')}`}
              </Button>
            }
          />
          {wasAsked ? null : mappingStep}
        </>
      ) : null}
    </Stack>
  )
}

function Another({ onClose }: { onClose: () => void }) {
  return (
    <Button variant="default" onClick={onClose}>
      Choose other files
    </Button>
  )
}

type WorkingProps = Readonly<{
  title: string
  stream: Pick<ReturnType<typeof useStream>, 'progress'>
  onCancel: () => void
}>

function Working({ title, stream, onCancel }: WorkingProps) {
  return (
    <ProgressPanel
      title={title}
      detail={progressInWords(stream.progress)}
      share={shareOf(stream.progress)}
      onCancel={onCancel}
    />
  )
}
