import { Button, Checkbox, Group, Stack, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type Currency, SurveyExtra, type Wave, WaveDraft } from '../../../contract/survey.ts'
import { DayField, LongText, TextField } from '../../design/fields.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { useDraft } from '../../studio/use-draft.ts'
import styles from './audience.module.css'
import { BoundedNumber } from './bounded-number.tsx'
import { ChoosingFields } from './choosing-fields.tsx'
import { CurrencyPicker } from './currency-picker.tsx'
import { MemberPreview } from './member-preview.tsx'
import { OpenWave } from './open-wave.tsx'
import { SegmentQuestions } from './segment-questions.tsx'
import surveyStyles from './survey.module.css'
import { useSaveWave, useWaveActs } from './use-waves.ts'
import { WaveSize } from './wave-size.tsx'
import { extraWords, nameOf } from './wave-words.ts'

type WaveBuilderProps = Readonly<{ wave: Wave; starters: readonly Currency[]; onRemoved: () => void }>

/** A wave while it is a draft: what it asks on the left, what that means for a member on the right. */
export function WaveBuilder({ wave, starters, onRemoved }: WaveBuilderProps) {
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
  const { remove } = useWaveActs()
  const showUndoable = useUndoToast()
  const [isOpening, setIsOpening] = useState(false)
  const set = (part: Partial<WaveDraft>) =>
    change((latest) => {
      const next = { ...latest, ...part }
      return { ...next, setSize: Math.min(next.setSize, next.currencies.length) }
    })
  return (
    <div className={surveyStyles.builder}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving any field inside saves what was typed */}
      <div onBlur={() => void flush()}>
        <Stack gap="xl">
          <section>
            <Stack gap="md">
              <TextField label="Name of the survey" value={draft.title} onChange={(title) => set({ title })} />
              <LongText
                label="Introduction"
                description="Why you ask and what happens with the answers. How long it takes and the promise about small groups are added by themselves."
                value={draft.introduction}
                onChange={(introduction) => set({ introduction })}
              />
            </Stack>
          </section>
          <CurrencyPicker
            currencies={draft.currencies}
            starters={starters}
            onChange={(currencies) => set({ currencies })}
          />
          <ChoosingFields draft={draft} balance={wave.balance} set={set} />
          <SegmentQuestions
            segments={draft.segments}
            threshold={draft.threshold}
            onChange={(segments) => set({ segments })}
          />
          <Extras draft={draft} set={set} />
          <PromiseFields draft={draft} set={set} />
          {failure ? <FailureNotice error={failure} /> : null}
          <Group gap="xs">
            <Button
              variant="subtle"
              color="gray"
              onClick={async () => {
                await remove.mutateAsync(wave)
                onRemoved()
                await showUndoable(`Removed “${nameOf(wave).slice(0, 60)}”.`)
              }}
            >
              Remove this draft
            </Button>
          </Group>
        </Stack>
      </div>
      <aside className={surveyStyles.side} aria-label="What it means for a member">
        <WaveSize draft={draft} balance={wave.balance} onOpen={() => setIsOpening(true)} />
        <MemberPreview draft={draft} sets={wave.sets} />
      </aside>
      <OpenWave wave={wave} draft={draft} isOpen={isOpening} onClose={() => setIsOpening(false)} />
    </div>
  )
}

type PartProps = Readonly<{ draft: WaveDraft; set: (part: Partial<WaveDraft>) => void }>

function Extras({ draft, set }: PartProps) {
  return (
    <section aria-labelledby="extras-title">
      <Title order={3} id="extras-title">
        Also asked
      </Title>
      <Checkbox.Group
        aria-labelledby="extras-title"
        value={draft.extras}
        onChange={(chosen) => set({ extras: SurveyExtra.options.filter((extra) => chosen.includes(extra)) })}
      >
        <Stack gap="xs" mt="xs">
          {SurveyExtra.options.map((extra) => (
            <Checkbox key={extra} value={extra} label={extraWords[extra].label} description={extraWords[extra].why} />
          ))}
        </Stack>
      </Checkbox.Group>
    </section>
  )
}

function PromiseFields({ draft, set }: PartProps) {
  return (
    <section aria-labelledby="promise-title">
      <Title order={3} id="promise-title">
        What you promise
      </Title>
      <p className={surveyStyles.help}>
        Nothing is shown of fewer people than the threshold: no score, no group, no words. It protects those who answer
        from being recognised, by you too. It locks when the wave opens, because a promise that can change later isn’t
        one.
      </p>
      <Stack gap="md">
        <div className={styles.two}>
          <BoundedNumber
            label="Threshold"
            description="People at least; 5 is usual."
            min={3}
            max={20}
            value={draft.threshold}
            onChange={(threshold) => set({ threshold })}
          />
          <DayField
            label="Closes on"
            description="Told to members; you close it."
            value={draft.closesOn}
            onChange={(closesOn) => set({ closesOn })}
          />
        </div>
        <Checkbox
          label="Ask for their e-mail"
          description="Then the studio can say which roles are missing among the answers. People are less frank with their name on it; leave it off unless you need it."
          checked={draft.asksWho}
          onChange={(event) => set({ asksWho: event.currentTarget.checked })}
        />
      </Stack>
    </section>
  )
}
