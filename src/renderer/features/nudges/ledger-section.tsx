import { Anchor, SegmentedControl, Title } from '@mantine/core'
import { IconNotebook } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { LedgerLine } from '../../../contract/ledger.ts'
import { Verdict } from '../../../contract/nudges.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import { SectionLinks } from '../../design/sections.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { dayInWords } from '../../ui/dates.ts'
import { Empty } from '../../ui/empty.tsx'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import { Screen } from '../../ui/screen.tsx'
import styles from './ledger.module.css'
import { principleOf } from './principles.ts'
import { sections } from './sections.ts'

/** What was tried, what was seen before and after, and what you decide. */
export function LedgerSection() {
  const cohort = useCohort()
  const ledger = useAnswer(['ledger.read', cohort.id], (client, asked) =>
    client.ledger.read({ cohortId: cohort.id }, asked),
  )
  return (
    <Screen
      name="Nudges"
      headline={ledger.data?.sentence ?? 'What was tried'}
      support={ledger.data?.support ?? ''}
      isWide
    >
      <SectionLinks sections={sections} current="ledger" />
      <Answered query={ledger}>
        {({ lines }) =>
          lines.length === 0 ? (
            <Empty
              icon={IconNotebook}
              title="What you tried, and what came of it"
              action={
                <Anchor component={Link} to={pathTo(cohort.id, 'nudges')}>
                  Go to the calendar
                </Anchor>
              }
            >
              Every nudge that you mark as sent will stand here, with what you expected, what its measure showed in the
              week before and after, and your verdict: keep, change or stop. So the next cohort starts from what you
              learned.
            </Empty>
          ) : (
            <ul className={styles.lines}>
              {lines.map((line) => (
                <Tried key={line.entryId} line={line} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Screen>
  )
}

function Tried({ line }: { line: LedgerLine }) {
  const cohort = useCohort()
  const { title, sentOn, principle, channel, audience, hypothesis, outcome, says, cautions } = line
  const where = [principleOf(principle).word, channel, audience && `for ${audience}`].filter(Boolean).join(' · ')
  return (
    <li className={`panel ${styles.line}`}>
      <div className={styles.head}>
        <div>
          <Title order={2}>
            <Link to={pathTo(cohort.id, 'nudges', 'calendar', `open=${line.entryId}`)}>{title}</Link>
          </Title>
          <p className="muted">
            Sent on {dayInWords(sentOn)}
            {where === '' ? '' : ` · ${where}`}
          </p>
        </div>
        <Judge line={line} />
      </div>
      <div className={styles.told}>
        <Told title="You expected" text={hypothesis} missing="Nothing was written down before it was sent." />
        <Told title="You saw" text={outcome} missing="Nothing is written down yet. Open the nudge to add it." />
      </div>
      <Seen line={line} />
      <p>{says}</p>
      {cautions.length > 0 ? (
        <ul className={styles.cautions} aria-label="Why not to over-read it">
          {cautions.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function Told({ title, text, missing }: { title: string; text: string; missing: string }) {
  return (
    <div>
      <h3>{title}</h3>
      {text.trim() === '' ? <p className="muted">{missing}</p> : <p>{text}</p>}
    </div>
  )
}

function Seen({ line: { measure, before, after } }: { line: LedgerLine }) {
  if (!before || !after) return null
  return (
    <dl className={styles.sides}>
      <div>
        <dt>
          {measure}, {dayInWords(before.window.from)} and the six days after
        </dt>
        <dd>
          <strong>{before.value}</strong> <span className="muted">{before.company}</span>
          {before.grade === 'exact' ? null : <GradeBadge grade={before.grade} />}
        </dd>
      </div>
      <div>
        <dt>
          {measure}, {dayInWords(after.window.from)} and the six days after
        </dt>
        <dd>
          <strong>{after.value}</strong> <span className="muted">{after.company}</span>
          {after.grade === 'exact' ? null : <GradeBadge grade={after.grade} />}
        </dd>
      </div>
    </dl>
  )
}

const words = { open: 'Undecided', keep: 'Keep', change: 'Change', stop: 'Stop' } as const

function Judge({ line: { entryId, title, verdict } }: { line: LedgerLine }) {
  const { id: cohortId } = useCohort()
  const showUndoable = useUndoToast()
  const judge = useAct(
    (client, { id, to }: { id: EntryId; to: Verdict }) => client.ledger.judge({ cohortId, id, verdict: to }),
    {
      onDone: (_, { to }) =>
        void showUndoable(to === 'open' ? 'The verdict is open again.' : `Decided: ${words[to].toLowerCase()}.`, title),
    },
  )
  return (
    <SegmentedControl
      aria-label={`Verdict on ${title}`}
      size="xs"
      value={verdict}
      disabled={judge.isPending}
      data={Verdict.options.map((value) => ({ value, label: words[value] }))}
      onChange={(to) => judge.mutate({ id: entryId, to: Verdict.parse(to) })}
    />
  )
}
