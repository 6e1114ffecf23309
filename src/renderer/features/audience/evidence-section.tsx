import { Anchor, Badge, Checkbox, TagsInput } from '@mantine/core'
import { Link } from 'wouter'
import { type EvidenceCoverage, isAlwaysProxy, speaksAsProxy } from '../../../contract/audience.ts'
import type { Entry } from '../../../contract/entries.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, DayField, LongText, NumberField, TextField } from '../../design/fields.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { dayInWords } from '../../ui/dates.ts'
import { Notice } from '../../ui/notice.tsx'
import { counted, excerpt, listed } from '../../ui/wording.ts'
import styles from './audience.module.css'
import { AudienceFrame } from './audience-frame.tsx'
import { Coverage } from './coverage.tsx'
import { isKept } from './evidence-from-survey.ts'
import { choicesOf, confidenceWords, sourceWords } from './evidence-words.ts'
import { useWaves } from './use-waves.ts'

/** What is known of the audience, from whom, and whom nothing speaks for. */
export function EvidenceSection() {
  const cohort = useCohort()
  const coverage = useAnswer(
    ['audience.coverage', cohort.id],
    (client, asked) => client.audience.coverage({ cohortId: cohort.id }, asked),
    { keepsPrevious: true },
  )
  return (
    <Answered query={coverage}>
      {(answer) => (
        <AudienceFrame
          section="evidence"
          headline={answer.sentence}
          support="What you know of the audience, and how. A proxy speaks for people without being one of them."
        >
          <SurveyToKeep />
          <Coverage coverage={answer} />
          <EntryList
            kind="evidence"
            section="evidence"
            hasStarters
            fields={(props) => <EvidenceFields {...props} groups={answer.groups} />}
            line={lineOf}
            aside={ProxyMark}
            empty={
              <>
                <p>
                  Every interview, focus group, survey or blog that you learned from goes here, with its date and how
                  many people it rests on. It is worth it because a design for people nobody asked fails quietly.
                </p>
                <p>Begin with the conversation that you had last.</p>
              </>
            }
          />
        </AudienceFrame>
      )}
    </Answered>
  )
}

/** Points to a survey whose finding is not in the register yet. */
function SurveyToKeep() {
  const cohort = useCohort()
  const waves = useWaves()
  const evidence = useEntries('evidence')
  const wave = waves.data?.find(({ answers, threshold }) => answers >= threshold)
  if (!wave || !evidence.data || isKept(wave, evidence.data, cohort.timeZone)) return null
  return (
    <div className={styles.notice}>
      <Notice title={`${counted(wave.answers, 'person', 'people')} answered your survey`}>
        Its finding isn’t in this register yet.{' '}
        <Anchor component={Link} to={pathTo(cohort.id, 'audience', 'currency', String(wave.id))}>
          Look at it and keep it as evidence
        </Anchor>
      </Notice>
    </div>
  )
}

type EvidenceFieldsProps = FieldsProps<'evidence'> & Pick<EvidenceCoverage, 'groups'>

function EvidenceFields({ body, set, groups }: EvidenceFieldsProps) {
  const isForced = isAlwaysProxy(body.source)
  return (
    <>
      <TextField
        label="Name"
        placeholder="Interviews with five store managers"
        value={body.title}
        onChange={(title) => set({ title })}
      />
      <ChoiceField
        label="Source"
        choices={choicesOf(sourceWords)}
        value={body.source}
        onChange={(source) => set({ source })}
      />
      <Checkbox
        label="A proxy: these people aren’t the audience themselves"
        description={
          isForced
            ? `A ${sourceWords[body.source].toLowerCase()} always speaks for others.`
            : 'Tick it for managers, former members, or anybody who speaks for them.'
        }
        checked={speaksAsProxy(body)}
        disabled={isForced}
        onChange={(event) => set({ isProxy: event.currentTarget.checked })}
      />
      <TagsInput
        label="Tells about"
        description="Roles or groups of the audience. Enter adds one."
        data={groups.map(({ name }) => name)}
        value={body.covers}
        maxTags={50}
        splitChars={[]}
        onChange={(covers) => set({ covers })}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <div className={styles.two}>
        <DayField label="Day" value={body.on} onChange={(on) => set({ on })} />
        <NumberField
          label="People it rests on"
          placeholder="Not known"
          min={0}
          value={body.n}
          onChange={(n) => set({ n: n === null ? null : Math.max(0, Math.round(n)) })}
        />
      </div>
      <ChoiceField
        label="Confidence"
        choices={choicesOf(confidenceWords)}
        value={body.confidence}
        onChange={(confidence) => set({ confidence })}
      />
      <LongText
        label="What you found"
        description="In their words, where you have them."
        rows={4}
        value={body.found}
        onChange={(found) => set({ found })}
      />
      <TextField
        label="Where it is kept"
        placeholder="A folder, a link"
        value={body.link}
        onChange={(link) => set({ link })}
      />
    </>
  )
}

function lineOf({ body }: Entry<'evidence'>): string {
  const facts = [
    sourceWords[body.source],
    ...(body.n === null ? [] : [counted(body.n, 'person', 'people')]),
    ...(body.on ? [dayInWords(body.on)] : []),
    body.covers.length === 0 ? 'doesn’t say whom it tells about' : excerpt(`tells about ${listed(body.covers)}`),
  ]
  return facts.join(' · ')
}

function ProxyMark({ body }: Entry<'evidence'>) {
  return speaksAsProxy(body) ? (
    <Badge variant="outline" color="gray" className={styles.proxy}>
      Proxy
    </Badge>
  ) : (
    `${body.confidence} confidence`
  )
}
