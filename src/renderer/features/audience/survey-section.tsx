import { Button } from '@mantine/core'
import { IconClipboardList } from '@tabler/icons-react'
import type { Wave } from '../../../contract/survey.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { Empty } from '../../ui/empty.tsx'
import { counted, excerpt } from '../../ui/wording.ts'
import { AudienceFrame } from './audience-frame.tsx'
import { useChosenWave, useWaveActs, useWaves } from './use-waves.ts'
import { WaveBuilder } from './wave-builder.tsx'
import { WaveList } from './wave-list.tsx'
import { WaveRunning } from './wave-running.tsx'
import { firstDraft, nameOf, sizeInWords } from './wave-words.ts'

/** Asks members what they trade their time for: a wave is built, opened, handed out, and its answers come in. */
export function SurveySection() {
  const waves = useWaves()
  return <Answered query={waves}>{(list) => <Waves waves={list} />}</Answered>
}

function Waves({ waves }: { waves: readonly Wave[] }) {
  const { chosen, choose } = useChosenWave('survey', waves)
  const { add } = useWaveActs()
  const starters = useAnswer(['survey.starterCurrencies'], (client, asked) =>
    client.survey.starterCurrencies(undefined, asked),
  )
  const build = async () => choose(await add.mutateAsync(firstDraft(starters.data ?? [], waves)))
  const button = (
    <Button
      variant={waves.length === 0 ? 'filled' : 'default'}
      loading={add.isPending}
      disabled={!starters.data}
      onClick={() => void build()}
    >
      {waves.length === 0 ? 'Build the first wave' : 'New wave'}
    </Button>
  )
  return (
    <AudienceFrame
      section="survey"
      headline={headlineOf(chosen)}
      support="A currency is what somebody trades time and energy for. People say yes to everything on a list, so the survey makes them choose."
      action={waves.length === 0 ? null : button}
    >
      {chosen ? (
        <>
          {waves.length > 1 ? <WaveList waves={waves} chosen={chosen} onChoose={choose} /> : null}
          {chosen.status === 'draft' ? (
            <WaveBuilder key={chosen.id} wave={chosen} starters={starters.data ?? []} onRemoved={() => choose(null)} />
          ) : (
            <WaveRunning key={chosen.id} wave={chosen} />
          )}
        </>
      ) : (
        <Empty icon={IconClipboardList} title="Ask before you design" action={button}>
          <p>
            A wave starts from twelve currencies that you can reword, drop or add to. Members pick what counts most and
            least, again and again; ten minutes of theirs tell you what no wish list does.
          </p>
          <p>
            You hand it out as a Word form, an offline web page, or through the form service you have. Answers come back
            as files, and nothing is shown of fewer people than the threshold you promise.
          </p>
        </Empty>
      )}
    </AudienceFrame>
  )
}

function headlineOf(wave: Wave | null): string {
  if (!wave) return 'Nobody has been asked what they trade their time for.'
  const name = excerpt(nameOf(wave), 60)
  if (wave.status === 'draft') return `“${name}” is a draft: ${sizeInWords(wave)}.`
  const answers = counted(wave.answers, 'answer')
  const short = wave.threshold - wave.answers
  const shown = short > 0 ? `; ${short} more and results can be shown` : '; the results are under Currency'
  if (wave.status === 'open') {
    return wave.answers === 0
      ? `“${name}” is open and waits for its first answer.`
      : `“${name}” is open: ${answers}${shown}.`
  }
  return short > 0
    ? `“${name}” closed with ${answers}, too few to show anything.`
    : `“${name}” closed with ${answers}${shown}.`
}
