import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { UploadId } from '../../../contract/scalars.ts'
import type { AnswerMapping, AnswersReport, Wave } from '../../../contract/survey.ts'
import { useAct } from '../../studio/ask.ts'
import { useClient } from '../../studio/client.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { sendFiles } from '../../studio/send-files.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import type { Chosen } from '../../ui/chosen-files.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { Loading } from '../../ui/loading.tsx'
import { bringsInWords } from './answer-targets.ts'
import { AnswersPreview } from './answers-preview.tsx'
import { PasteAnswers } from './paste-answers.tsx'

type Looked = Readonly<{ name: string; uploadId: UploadId; mapping: AnswerMapping | null; report: AnswersReport }>
type Looking = Readonly<{ chosen: Chosen } | { looked: Looked; mapping: AnswerMapping }>

/** Takes answers in: drop files, look at what was understood, say which column is which where need be, then take them in. */
export function TakeAnswers({ wave }: { wave: Wave }) {
  const cohort = useCohort()
  const client = useClient()
  const showUndoable = useUndoToast()
  const [looked, setLooked] = useState<Looked | null>(null)
  const uploaded = useRef<UploadId | null>(null)
  const one = { cohortId: cohort.id, waveId: wave.id }

  const look = useAct(
    async (studio, asked: Looking): Promise<Looked> => {
      if ('looked' in asked) {
        const { uploadId, name } = asked.looked
        const report = await studio.survey.preview({ ...one, uploadId, mapping: asked.mapping })
        return { name, uploadId, mapping: asked.mapping, report }
      }
      const uploadId = await sendFiles(studio, asked.chosen, { signal: new AbortController().signal })
      uploaded.current = uploadId
      return {
        name: asked.chosen.name,
        uploadId,
        mapping: null,
        report: await studio.survey.preview({ ...one, uploadId }),
      }
    },
    { showsOwnFailure: true, changesNothing: true, onDone: setLooked },
  )
  const leave = () => {
    if (uploaded.current) void client.uploads.discard({ uploadId: uploaded.current }).catch(() => undefined)
    uploaded.current = null
    setLooked(null)
    look.reset()
    take.reset()
  }
  const take = useAct(
    (studio, { uploadId, mapping }: Looked) =>
      studio.survey.commit({ ...one, uploadId, ...(mapping ? { mapping } : {}) }),
    {
      showsOwnFailure: true,
      onDone: (report) => {
        void showUndoable(bringsInWords(report), 'Answers taken in')
        leave()
      },
    },
  )
  useEffect(
    () => () => {
      if (uploaded.current) void client.uploads.discard({ uploadId: uploaded.current }).catch(() => undefined)
    },
    [client],
  )

  const problem = take.error ?? look.error
  return (
    <>
      {problem ? (
        <FailureNotice
          error={problem}
          action={
            <Button size="compact-sm" variant="default" onClick={leave}>
              Choose other files
            </Button>
          }
        />
      ) : null}
      {looked ? (
        <>
          <AnswersPreview
            wave={wave}
            report={looked.report}
            isLooking={look.isPending}
            onMap={(mapping) => look.mutate({ looked, mapping })}
          />
          <Group gap="xs" mt="md">
            <Button
              loading={take.isPending}
              disabled={look.isPending || looked.report.added + looked.report.replaced === 0}
              onClick={() => take.mutate(looked)}
            >
              {looked.report.added + looked.report.replaced === 0 ? 'Nothing new to take in' : 'Take the answers in'}
            </Button>
            <Button variant="default" onClick={leave}>
              Choose other files
            </Button>
          </Group>
        </>
      ) : look.isPending ? (
        <Loading rows={2} />
      ) : problem ? null : (
        <DropZone
          label="Take answers in"
          title="Drop answers here"
          takesFolders
          isPrimary={false}
          onChosen={(chosen) => look.mutate({ chosen })}
        >
          Answer files of the web page, many at once or as a folder or zip; or the export of Google Forms, Microsoft
          Forms, LimeSurvey, SurveyMonkey or Qualtrics; or any CSV. You look at them before they count.
        </DropZone>
      )}
      {looked || look.isPending || problem ? null : <PasteAnswers onPasted={(chosen) => look.mutate({ chosen })} />}
    </>
  )
}
