import { Button, SegmentedControl, Title } from '@mantine/core'
import type { SurveyMethod, Wave, WaveDraft } from '../../../contract/survey.ts'
import styles from './audience.module.css'
import { BoundedNumber } from './bounded-number.tsx'
import surveyStyles from './survey.module.css'
import { betterQuestions } from './wave-numbers.ts'

const methodWords: Readonly<Record<SurveyMethod, string>> = {
  'best-worst':
    'A few currencies at a time: which counts most, which least? Easy on a phone, hard to answer by habit, and the differences come out clearly. Choose it when in doubt.',
  points:
    'All currencies at once: share out 100 points. It also says how much more one counts than another, but asks for patience and a little arithmetic. Choose it for up to about eight currencies.',
}

type ChoosingFieldsProps = Readonly<{
  draft: WaveDraft
  /** Of the wave as it is saved. */
  balance: Wave['balance']
  set: (part: Partial<WaveDraft>) => void
}>

/** How members choose between the currencies. */
export function ChoosingFields({ draft, balance, set }: ChoosingFieldsProps) {
  const { method, setSize, questions, currencies } = draft
  const better = betterQuestions(draft, balance.together)
  const largest = Math.min(6, currencies.length)
  return (
    <section aria-labelledby="choosing-title">
      <Title order={3} id="choosing-title">
        How they choose
      </Title>
      <SegmentedControl
        aria-labelledby="choosing-title"
        mt="xs"
        value={method}
        data={[
          { value: 'best-worst', label: 'Most and least' },
          { value: 'points', label: '100 points' },
        ]}
        onChange={(value) => set({ method: value === 'points' ? 'points' : 'best-worst' })}
      />
      <p className={`${surveyStyles.help} ${surveyStyles.method}`}>{methodWords[method]}</p>
      {method === 'best-worst' ? (
        <div className={styles.two}>
          <BoundedNumber
            label="Currencies in a question"
            description="Four is a good size."
            min={3}
            max={largest}
            value={setSize}
            onChange={(size) => set({ setSize: size })}
          />
          <div>
            <BoundedNumber
              label="Questions"
              description={better === null ? 'A good number.' : `${better} show all equally often and let them meet.`}
              min={1}
              max={40}
              value={questions}
              onChange={(number) => set({ questions: number })}
            />
            {better === null ? null : (
              <Button size="compact-sm" variant="subtle" mt={4} onClick={() => set({ questions: better })}>
                Use {better}
              </Button>
            )}
          </div>
        </div>
      ) : null}
    </section>
  )
}
