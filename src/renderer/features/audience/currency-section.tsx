import { Button, Stack } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { SurveyResults, Wave } from '../../../contract/survey.ts'
import { useEntryActs } from '../../design/use-entries.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { counted } from '../../ui/wording.ts'
import { AudienceFrame } from './audience-frame.tsx'
import currencyStyles from './currency.module.css'
import { evidenceFrom } from './evidence-from-survey.ts'
import { HeldBack, Minutes, Response, Words } from './results-beside.tsx'
import { ScoreChart } from './score-chart.tsx'
import { SegmentsView } from './segments-view.tsx'
import { useChosenWave, useWaves } from './use-waves.ts'
import { WaveList } from './wave-list.tsx'

/** What members trade their time and energy for, as far as their answers can tell. */
export function CurrencySection() {
  const waves = useWaves()
  return (
    <Answered query={waves}>{(list) => <Waves waves={list.filter(({ status }) => status !== 'draft')} />}</Answered>
  )
}

function Waves({ waves }: { waves: readonly Wave[] }) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const { chosen, choose } = useChosenWave('currency', waves)
  if (chosen) return <Results key={chosen.id} wave={chosen} waves={waves} onChoose={choose} />
  return (
    <AudienceFrame
      section="currency"
      headline="Nobody knows yet what members trade their time for."
      support="Guesses here are usually the organisation’s motive in the members’ mouths."
    >
      <Empty
        icon={IconScale}
        title="What counts, ranked honestly"
        action={<Button onClick={() => go(pathTo(cohort.id, 'audience', 'survey'))}>Go to the survey</Button>}
      >
        When answers are in, this shows what counts most and least with the interval that so few people allow, group by
        group, with the minutes they would give and their own words. Then prompts and nudges can speak their language.
      </Empty>
    </AudienceFrame>
  )
}

type ResultsProps = Readonly<{ wave: Wave; waves: readonly Wave[]; onChoose: (wave: Wave) => void }>

function Results({ wave, waves, onChoose }: ResultsProps) {
  const cohort = useCohort()
  const [by, setBy] = useState<string | null>(null)
  const results = useAnswer(
    ['survey.results', cohort.id, wave.id, by],
    (client, asked) => client.survey.results({ cohortId: cohort.id, waveId: wave.id, by }, asked),
    { keepsPrevious: true },
  )
  return (
    <Answered query={results}>
      {(answer) => (
        <AudienceFrame
          section="currency"
          headline={answer.headline}
          support={`From ${counted(answer.n, 'answer')} to “${[...wave.title].slice(0, 80).join('')}”. Nothing is shown of fewer than ${answer.threshold} people.`}
          action={<WriteDown results={answer} wave={wave} />}
        >
          <Stack gap="xl">
            {waves.length > 1 ? <WaveList waves={waves} chosen={wave} onChoose={onChoose} /> : null}
            {answer.n === 0 ? (
              <p className="muted">No answers are in yet. Take them in under Survey.</p>
            ) : (
              <>
                <div className={currencyStyles.resultsTop}>
                  {answer.currencies.some((result) => !('suppressed' in result)) ? (
                    <ScoreChart results={answer} />
                  ) : (
                    <Notice title="Held back">
                      Scores appear once {answer.threshold} people have said what counts for them. That is what you
                      promised when the wave opened.
                    </Notice>
                  )}
                  <Stack gap="md">
                    <Response results={answer} />
                    <Minutes minutes={answer.minutes} threshold={answer.threshold} />
                  </Stack>
                </div>
                <SegmentsView
                  results={answer}
                  by={by}
                  onBy={setBy}
                  action={<DraftPersonas wave={wave} by={by} results={answer} />}
                />
                <HeldBack suppressed={answer.suppressed} />
                <Words comments={answer.comments} />
              </>
            )}
          </Stack>
        </AudienceFrame>
      )}
    </Answered>
  )
}

function DraftPersonas({ wave, by, results }: Readonly<{ wave: Wave; by: string | null; results: SurveyResults }>) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const showUndoable = useUndoToast()
  const draft = useAct(
    (client, segmentedBy: string | null) =>
      client.survey.draftPersonas({ cohortId: cohort.id, waveId: wave.id, by: segmentedBy }),
    {
      onDone: (drafted) => {
        if (drafted > 0) go(pathTo(cohort.id, 'audience', 'personas'))
        void showUndoable(
          drafted === 0 ? 'These groups have their personas already.' : `Drafted ${counted(drafted, 'persona')}.`,
        )
      },
    },
  )
  const large = by === null ? 1 : results.segments.filter(({ isSuppressed }) => !isSuppressed).length
  const words =
    by === null
      ? 'Draft one persona of everybody'
      : large === 0
        ? 'No group is large enough for a persona'
        : `Draft ${counted(large, 'persona')}`
  return (
    <Button variant="default" loading={draft.isPending} disabled={large === 0} onClick={() => draft.mutate(by)}>
      {words}
    </Button>
  )
}

/** Keeps the finding in the evidence register, with its n and day. */
function WriteDown({ results, wave }: Readonly<{ results: SurveyResults; wave: Wave }>) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const { add } = useEntryActs()
  const keep = useAct(
    async (client, { segmentBy }: SurveyResults) => {
      const divided = await Promise.all(
        segmentBy.map(({ id }) => client.survey.results({ cohortId: cohort.id, waveId: wave.id, by: id })),
      )
      return add('evidence', evidenceFrom(results, divided, wave, cohort.timeZone))
    },
    { onDone: (added) => added && go(pathTo(cohort.id, 'audience', 'evidence', String(added.id))) },
  )
  if (results.currencies.every((result) => 'suppressed' in result)) return null
  return (
    <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate(results)}>
      Keep as evidence
    </Button>
  )
}
