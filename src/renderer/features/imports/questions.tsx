import { Button, Group, Radio, Select, TextInput, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Answers, type Question } from '../../../contract/sources.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { asRead } from './dates-both-ways.ts'
import styles from './imports.module.css'

type QuestionsProps = Readonly<{
  questions: readonly Question[]
  /** What was answered before, in this import. */
  given: Answers | null
  isBusy: boolean
  onAnswer: (answers: Answers) => void
}>

/** What the files leave open and must not be guessed, each with the files' own words. */
export function Questions({ questions, given, isBusy, onAnswer }: QuestionsProps) {
  const cohort = useCohort()
  const [draft, setDraft] = useState<Answers>(() => suggestedFor(questions, given, cohort.timeZone))
  const change = (part: Partial<Answers>) => setDraft({ ...draft, ...part })
  const isComplete = questions.every(
    ({ about }) => draft[about] !== null && !(about === 'window' && isBackwards(draft)),
  )
  return (
    <form
      className={styles.questions}
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete) onAnswer(draft)
      }}
    >
      {questions.map((question) => (
        <Asked key={question.about} question={question} draft={draft} onChange={change} />
      ))}
      <Group justify="flex-end">
        <Button type="submit" disabled={!isComplete || isBusy}>
          Go on
        </Button>
      </Group>
    </form>
  )
}

type AskedProps = Readonly<{ question: Question; draft: Answers; onChange: (part: Partial<Answers>) => void }>

function Asked({ question, draft, onChange }: AskedProps) {
  switch (question.about) {
    case 'zone':
      return <AskedZone samples={question.samples} value={draft.zone} onChange={(zone) => onChange({ zone })} />
    case 'dates':
      return <AskedDates samples={question.samples} value={draft.dates} onChange={(dates) => onChange({ dates })} />
    case 'encoding':
      return (
        <AskedEncoding
          samples={question.samples}
          value={draft.encoding}
          onChange={(encoding) => onChange({ encoding })}
        />
      )
    case 'window':
      return <AskedWindow samples={question.samples} value={draft.window} onChange={(window) => onChange({ window })} />
  }
}

type FieldProps<Value> = Readonly<{ samples: readonly string[]; value: Value | null; onChange: (value: Value) => void }>

function AskedZone({ samples, value, onChange }: FieldProps<string>) {
  const cohort = useCohort()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const likely = [...new Set([cohort.timeZone, here, 'UTC'])]
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !likely.includes(zone))
  return (
    <Card
      title="In which time zone are these times?"
      why="They carry none. It decides on which day and in which week something was said; usually it is the zone of whoever made the export, or the platform’s own setting."
      samples={samples}
    >
      <Select
        label="Time zone"
        searchable
        allowDeselect={false}
        limit={60}
        maw={360}
        nothingFoundMessage="No zone is called that; try a large city."
        data={[
          { group: 'Likely', items: likely },
          { group: 'All zones', items: others },
        ]}
        value={value}
        onChange={(zone) => zone && onChange(zone)}
      />
    </Card>
  )
}

function AskedDates({ samples, value, onChange }: FieldProps<'dmy' | 'mdy'>) {
  const shown = samples.slice(0, 4)
  const first = shown[0] ?? '3/4/2026'
  return (
    <Card
      title={`Is “${first}” ${asRead(first, 'dmy')} or ${asRead(first, 'mdy')}?`}
      why="Every date in these files can be read both ways, so the studio doesn’t guess."
    >
      <Radio.Group
        label="Which comes first?"
        value={value}
        onChange={(order) => onChange(order === 'dmy' ? 'dmy' : 'mdy')}
      >
        <div className={styles.choices}>
          {(['dmy', 'mdy'] as const).map((order) => (
            <Radio.Card key={order} value={order} className={styles.choice}>
              <Group gap="sm" wrap="nowrap">
                <Radio.Indicator />
                <strong>{order === 'dmy' ? 'Day first' : 'Month first'}</strong>
              </Group>
              <dl className={styles.readings}>
                {shown.map((sample) => (
                  <div key={sample}>
                    <dt>{sample}</dt>
                    <dd>{asRead(sample, order)}</dd>
                  </div>
                ))}
              </dl>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
    </Card>
  )
}

function AskedEncoding({ samples, value, onChange }: FieldProps<'windows-1252'>) {
  return (
    <Card
      title="Do these lines read as they should?"
      why="The file is written neither in UTF-8 nor in UTF-16. As Windows-1252, which older Windows programs write, it says:"
      samples={samples}
    >
      <Radio.Group label="Names and accents" value={value} onChange={() => onChange('windows-1252')}>
        <Radio value="windows-1252" label="They are right: read it as Windows-1252" />
      </Radio.Group>
      <p className="muted">
        If they are garbled, save the file as UTF-8 in the program it comes from and drop it again.
      </p>
    </Card>
  )
}

function AskedWindow({ samples, value, onChange }: FieldProps<{ first: string; last: string }>) {
  const days = value ?? { first: '', last: '' }
  const change = (part: Partial<typeof days>) => onChange({ ...days, ...part })
  const isWrong = days.first !== '' && days.last !== '' && days.last < days.first
  return (
    <Card
      title="Which days do these numbers cover?"
      why="They are totals of a whole window, and neither the file nor its name says which. The platform shows it where the report was made."
      samples={samples}
    >
      <Group gap="md" align="flex-start">
        <TextInput
          type="date"
          label="First day"
          value={days.first}
          onChange={(event) => change({ first: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Last day"
          value={days.last}
          error={isWrong ? 'Choose a day on or after the first.' : null}
          onChange={(event) => change({ last: event.currentTarget.value })}
        />
      </Group>
    </Card>
  )
}

type CardProps = Readonly<{ title: string; why: string; samples?: readonly string[]; children: ReactNode }>

function Card({ title, why, samples = [], children }: CardProps) {
  return (
    <section className={`panel ${styles.question}`} aria-label={title}>
      <Title order={2}>{title}</Title>
      <p className={`muted ${styles.why}`}>{why}</p>
      {samples.length > 0 ? (
        <ul className={styles.quotes} aria-label="From the files">
          {samples.slice(0, 6).map((sample) => (
            <li key={sample}>{sample}</li>
          ))}
        </ul>
      ) : null}
      {children}
    </section>
  )
}

function suggestedFor(questions: readonly Question[], given: Answers | null, timeZone: string): Answers {
  const draft = Answers.parse(given ?? {})
  for (const { about, suggested } of questions) {
    if (about === 'zone') draft.zone ??= suggested ?? timeZone
    if (about === 'dates' && (suggested === 'dmy' || suggested === 'mdy')) draft.dates ??= suggested
    if (about === 'window' && suggested) draft.window ??= windowFrom(suggested)
  }
  return draft
}

function windowFrom(text: string): Answers['window'] {
  const [first = '', last = ''] = text.split('..')
  return Answers.shape.window.safeParse({ first, last }).data ?? null
}

function isBackwards({ window }: Answers): boolean {
  return window === null || window.first === '' || window.last === '' || window.last < window.first
}
