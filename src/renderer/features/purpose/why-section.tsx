import { IconInfoCircle } from '@tabler/icons-react'
import type { CauseVerdict } from '../../../contract/purpose.ts'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, LongText, TextField } from '../../design/fields.tsx'
import { PageForm } from '../../design/page-form.tsx'
import { Answered } from '../../studio/answered.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useVerdict } from './use-purpose.ts'
import styles from './why.module.css'

const causes = [
  { value: 'skill', label: 'They can’t do it yet (skill)' },
  { value: 'confidence', label: 'They don’t dare (confidence)' },
  { value: 'motivation', label: 'They don’t want to (motivation)' },
  { value: 'expectations', label: 'Nobody expects it of them (expectations)' },
  { value: 'tools', label: 'The tools get in the way (tools)' },
  { value: 'time', label: 'There is no time for it (time)' },
  { value: 'reward', label: 'Something else is rewarded (reward)' },
  { value: 'other', label: 'Something else' },
] as const

const helps = [
  { value: 'unknown', label: 'As causes like this usually are' },
  { value: 'yes', label: 'Yes, a cohort can mend it' },
  { value: 'partly', label: 'In part' },
  { value: 'no', label: 'No, not a cohort' },
] as const

const answers = [
  { value: 'unknown', label: 'We don’t know yet' },
  { value: 'yes', label: 'Yes' },
  { value: 'partly', label: 'In part' },
  { value: 'no', label: 'No' },
] as const

export function WhyHeadline() {
  const { data } = useVerdict()
  return data?.says ?? 'Is a cohort the answer?'
}

/** Why people don't do it now, and what that says about a cohort as the answer. */
export function WhySection() {
  const verdict = useVerdict()
  return (
    <div className={styles.why}>
      <Answered query={verdict} rows={1}>
        {(found) => <Verdict verdict={found} />}
      </Answered>
      <EntryList
        kind="rootCause"
        section="why"
        hasStarters
        line={({ body }) => labelOf(causes, body.cause)}
        aside={({ body }) => (body.canCohortHelp === 'unknown' ? '' : labelOf(helps, body.canCohortHelp))}
        fields={({ body, set }) => (
          <>
            <TextField
              label="Why don’t they do it now?"
              placeholder="They have never seen it done"
              value={body.title}
              onChange={(title) => set({ title })}
            />
            <ChoiceField
              label="What kind of cause is it?"
              choices={causes}
              value={body.cause}
              onChange={(cause) => set({ cause })}
            />
            <ChoiceField
              label="Can a cohort mend it?"
              choices={helps}
              value={body.canCohortHelp}
              onChange={(canCohortHelp) => set({ canCohortHelp })}
            />
            <LongText
              label="How do you know?"
              placeholder="Five interviews, March; three said …"
              rows={3}
              value={body.evidence}
              onChange={(evidence) => set({ evidence })}
            />
          </>
        )}
        empty={
          <>
            Note each reason why people don’t do it now, and how you know. The sentence above then says whether a cohort
            is the answer, or what else has to be mended first. Begin with the ready-made causes if you like.
          </>
        }
      />
      <div className={styles.own}>
        <h2 className={styles.ownTitle}>Your own answer</h2>
        <PageForm
          kind="rootCauseSummary"
          label="Is a cohort the answer?"
          fields={({ body, set }) => (
            <>
              <ChoiceField
                label="Is a cohort the answer?"
                choices={answers}
                value={body.isCohortTheAnswer}
                onChange={(isCohortTheAnswer) => set({ isCohortTheAnswer })}
              />
              <LongText
                label="Because"
                placeholder="What the cohort will mend, and who mends the rest"
                rows={3}
                value={body.because}
                onChange={(because) => set({ because })}
              />
            </>
          )}
        />
      </div>
    </div>
  )
}

function Verdict({ verdict: { disagrees, therefore } }: { verdict: CauseVerdict }) {
  if (disagrees === null && therefore.length === 0) return null
  return (
    <div className={styles.verdict}>
      {disagrees ? <Notice tone="needs-you">{disagrees}</Notice> : null}
      {therefore.length === 0 ? null : (
        <section aria-label="What follows from the notes" className={styles.follows}>
          <IconInfoCircle size={18} stroke={1.7} aria-hidden />
          <div>
            <h2>What follows</h2>
            <ul>
              {therefore.map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
    </div>
  )
}

function labelOf(choices: readonly Readonly<{ value: string; label: string }>[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? ''
}
