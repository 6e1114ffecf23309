import { Button, Group, Progress, Stack, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { type Wave, WaveDraft } from '../../../contract/survey.ts'
import { DayField, TextField } from '../../design/fields.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { pathTo } from '../../studio/place.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { useDraft } from '../../studio/use-draft.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { dayInWords, momentInWords } from '../../ui/dates.ts'
import { Facts } from '../../ui/facts.tsx'
import { counted } from '../../ui/wording.ts'
import styles from './audience.module.css'
import { HandOut } from './hand-out.tsx'
import surveyStyles from './survey.module.css'
import { TakeAnswers } from './take-answers.tsx'
import { useSaveWave, useWaveActs } from './use-waves.ts'
import { sizeInWords } from './wave-words.ts'

/** A wave that was opened: how far it has come, how it is handed out, how answers come in. */
export function WaveRunning({ wave }: { wave: Wave }) {
  return (
    <div className={surveyStyles.builder}>
      <Stack gap="xl">
        <Standing wave={wave} />
        {wave.status === 'open' && wave.answers === 0 ? <HandOut wave={wave} /> : null}
        <section aria-labelledby="take-title">
          <Title order={2} id="take-title" mb="xs">
            Take answers in
          </Title>
          <TakeAnswers wave={wave} />
        </section>
        {wave.status === 'open' && wave.answers > 0 ? <HandOut wave={wave} /> : null}
      </Stack>
      <aside className={surveyStyles.side} aria-label="The wave">
        <Locked wave={wave} />
      </aside>
    </div>
  )
}

function Standing({ wave }: { wave: Wave }) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const results = useAnswer(
    ['survey.results', cohort.id, wave.id, null],
    (client, asked) => client.survey.results({ cohortId: cohort.id, waveId: wave.id }, asked),
    { keepsPrevious: true },
  )
  const invited = results.data?.response?.invited ?? null
  const toGo = wave.threshold - wave.answers
  return (
    <section className={`panel ${surveyStyles.progress}`} aria-label="Progress">
      <p className={styles.big}>
        {invited === null ? counted(wave.answers, 'answer') : `${wave.answers} of ${invited} have answered`}
      </p>
      {invited === null ? null : (
        <Progress.Root size="md" radius="xl">
          <Progress.Section
            value={invited === 0 ? 0 : Math.min(100, (wave.answers / invited) * 100)}
            aria-label={`${wave.answers} of ${invited} have answered`}
          />
        </Progress.Root>
      )}
      <p className={`muted ${surveyStyles.standingWords}`}>
        {toGo > 0
          ? `Nothing is shown of fewer than ${wave.threshold} people; ${toGo === 1 ? 'one more answer is' : `${toGo} more answers are`} needed.`
          : 'Enough for results. More answers make the intervals narrower.'}
        {invited === null ? ' With a roster you would also see who is missing.' : ''}
      </p>
      {toGo > 0 ? null : (
        <Button onClick={() => go(pathTo(cohort.id, 'audience', 'currency', String(wave.id)))}>See what counts</Button>
      )}
    </section>
  )
}

function Locked({ wave }: { wave: Wave }) {
  const cohort = useCohort()
  const save = useSaveWave(wave)
  const {
    value: draft,
    change,
    flush,
    failure,
  } = useDraft(
    useMemo(() => WaveDraft.parse(wave), [wave]),
    save,
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving any field inside saves what was typed
    <div className={`panel ${surveyStyles.size}`} onBlur={() => void flush()}>
      <Stack gap="md">
        <TextField
          label="Name of the survey"
          value={draft.title}
          onChange={(title) => change((latest) => ({ ...latest, title }))}
        />
        <DayField
          label="Closes on"
          description="Told to members; you close it."
          value={draft.closesOn}
          onChange={(closesOn) => change((latest) => ({ ...latest, closesOn }))}
        />
        {failure ? <FailureNotice error={failure} /> : null}
        <Facts
          facts={[
            { name: 'Asks', value: sizeInWords(wave) },
            { name: 'Threshold', value: `${wave.threshold} people, locked` },
            { name: 'Code', value: wave.code },
            { name: 'Opened', value: wave.openedAt ? momentInWords(wave.openedAt, cohort.timeZone) : '—' },
            ...(wave.closesOn ? [{ name: 'Closes', value: dayInWords(wave.closesOn) }] : []),
          ]}
        />
        <Acts wave={wave} />
      </Stack>
    </div>
  )
}

type Asked = 'clear' | 'remove' | null

function Acts({ wave }: { wave: Wave }) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const { close, reopen, clear, remove } = useWaveActs()
  const showUndoable = useUndoToast()
  const [asked, setAsked] = useState<Asked>(null)
  return (
    <Group gap="xs">
      {wave.status === 'open' ? (
        <Button
          variant="default"
          loading={close.isPending}
          onClick={() => close.mutate(wave, { onSuccess: () => void showUndoable('The wave is closed.') })}
        >
          Close the wave
        </Button>
      ) : (
        <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate(wave)}>
          Open it again
        </Button>
      )}
      {wave.answers > 0 ? (
        <Button variant="subtle" color="gray" onClick={() => setAsked('clear')}>
          Take all answers out…
        </Button>
      ) : null}
      <Button variant="subtle" color="gray" onClick={() => setAsked('remove')}>
        Remove the wave…
      </Button>
      <Confirm
        isOpen={asked === 'clear'}
        title="Take all answers out?"
        verb="Take them out"
        onConfirm={() => {
          setAsked(null)
          clear.mutate(wave, { onSuccess: () => void showUndoable('All answers were taken out.') })
        }}
        onClose={() => setAsked(null)}
      >
        {`The ${counted(wave.answers, 'answer')} leave the wave; its questions stay. You can undo it, or take the files in again.`}
      </Confirm>
      <Confirm
        isOpen={asked === 'remove'}
        title="Remove this wave?"
        verb="Remove it"
        onConfirm={() => {
          setAsked(null)
          remove.mutate(wave, {
            onSuccess: () => {
              go(pathTo(cohort.id, 'audience', 'survey'))
              void showUndoable('The wave was removed.')
            },
          })
        }}
        onClose={() => setAsked(null)}
      >
        {`Its questions and ${counted(wave.answers, 'answer')} go. Files that were handed out no longer find it. You can undo it.`}
      </Confirm>
    </Group>
  )
}
