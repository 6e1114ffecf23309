import { Button, Title } from '@mantine/core'
import type { Wave, WaveDraft } from '../../../contract/survey.ts'
import { Facts } from '../../ui/facts.tsx'
import { counted } from '../../ui/wording.ts'
import surveyStyles from './survey.module.css'
import { minutesToAnswer, timesSeen } from './wave-numbers.ts'
import { hurdles } from './wave-words.ts'

type WaveSizeProps = Readonly<{ draft: WaveDraft; balance: Wave['balance']; onOpen: () => void }>

/** What the survey asks of a member and how evenly it asks, and the way to open it. */
export function WaveSize({ draft, balance, onOpen }: WaveSizeProps) {
  const seen = timesSeen(draft)
  const missing = hurdles(draft)
  const [least, most] = balance.together
  const facts = [
    { name: 'Takes a member', value: `about ${counted(minutesToAnswer(draft), 'minute')}` },
    ...(draft.method === 'best-worst'
      ? [
          { name: 'Each currency is seen', value: range(seen.least, seen.most) },
          { name: 'Each pair meets', value: range(least, most) },
        ]
      : []),
  ]
  return (
    <section className={`panel ${surveyStyles.size}`}>
      <Title order={2}>Before you open it</Title>
      <Facts facts={facts} />
      {draft.method === 'best-worst' ? (
        <p className={`muted ${surveyStyles.evenness}`}>{evenness(seen, [least, most])}</p>
      ) : null}
      {missing.length > 0 ? (
        <ul className={surveyStyles.hurdles}>
          {missing.map((hurdle) => (
            <li key={hurdle}>{hurdle}</li>
          ))}
        </ul>
      ) : null}
      <Button fullWidth disabled={missing.length > 0} onClick={onOpen}>
        Open the wave…
      </Button>
    </section>
  )
}

function evenness(seen: { least: number; most: number }, [least, most]: readonly [number, number]): string {
  if (seen.most < 2) return 'Each currency is seen once at most; a few more questions make the scores steadier.'
  const chance = seen.least === seen.most ? 'Every currency gets the same chance' : 'Some currencies are seen once more'
  if (least === 0) return `${chance}, but some never meet: which of them counts more is only inferred.`
  return most - least <= 1
    ? `${chance}, and every two meet as evenly as the numbers allow.`
    : `${chance}, and every two meet, some more often than others.`
}

function range(least: number, most: number): string {
  if (least === most) return least === 1 ? 'once' : least === 0 ? 'never' : `${least} times`
  return `${least} to ${most} times`
}
