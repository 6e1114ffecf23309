import { ActionIcon, Button, CopyButton, Group, Title } from '@mantine/core'
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ImportAffects, ImportRecord } from '../../../contract/imports.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { momentInWords } from '../../ui/dates.ts'
import { Facts } from '../../ui/facts.tsx'
import { count, counted } from '../../ui/wording.ts'
import { answersInWords, daysInWords, grainWords, scopeWords, someOf } from './import-words.ts'
import styles from './imports.module.css'
import { RejectedModal } from './rejected.tsx'
import { useUndoImport } from './undo-import.tsx'

/** One import in full: what it was made of, what it brought, whom it affects. */
export function ImportDetails({ record, onClose }: { record: ImportRecord; onClose: () => void }) {
  const { timeZone } = useCohort()
  const undo = useUndoImport()
  const { events, ignored, answers, channels } = record
  const said = answersInWords(answers)
  const reasons = Object.entries(ignored).sort(([, a], [, b]) => b - a)
  return (
    <div className={styles.details}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2}>{record.label}</Title>
        <ActionIcon variant="subtle" color="gray" aria-label="Close details" onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <p className="muted">
        {record.sourceTitle}, imported {momentInWords(record.importedAt, timeZone)}
        {record.undoneAt ? `, undone ${momentInWords(record.undoneAt, timeZone)}` : ''}
      </p>
      <Facts
        facts={[
          { name: 'Grain', value: grainWords[record.grain] },
          { name: 'Scope', value: scopeWords[record.scope] },
          { name: 'Window', value: daysInWords(record, timeZone) },
          { name: 'Read', value: count(events.read) },
          { name: 'Came in', value: count(events.added) },
          { name: 'Here already', value: count(events.duplicate) },
          { name: 'Left out', value: count(events.ignored) },
          { name: 'Rejected', value: <RejectedOf record={record} /> },
          ...(channels ? [{ name: 'Channels', value: someOf(channels, 6) }] : []),
          ...(said.length > 0 ? [{ name: 'You answered', value: said.join('; ') }] : []),
          { name: 'Content', value: <Hash sha256={record.sha256} /> },
        ]}
      />
      {reasons.length > 0 ? (
        <>
          <Title order={3}>Left out, by reason</Title>
          <ul className={styles.tally}>
            {reasons.map(([reason, number]) => (
              <li key={reason}>
                <span>{reason}</span>
                <b>{count(number)}</b>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {record.undoneAt ? null : (
        <>
          <Affected record={record} />
          <Button variant="default" mt="md" onClick={() => undo.ask(record)}>
            Undo this import…
          </Button>
          {undo.dialog}
        </>
      )}
    </div>
  )
}

function Hash({ sha256 }: { sha256: string }) {
  return (
    <Group gap={6} wrap="nowrap">
      <code title={sha256}>{sha256.slice(0, 12)}</code>
      <CopyButton value={sha256}>
        {({ copied, copy }) => (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={copied ? 'Copied' : 'Copy the hash of the content'}
            onClick={copy}
          >
            {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          </ActionIcon>
        )}
      </CopyButton>
    </Group>
  )
}

function RejectedOf({ record }: { record: ImportRecord }) {
  const [isOpen, setIsOpen] = useState(false)
  const rows = useAnswer(
    ['imports.rejected', record.id],
    (client, asked) => client.imports.rejected({ importId: record.id }, asked),
    { isEnabled: isOpen },
  )
  if (record.rejectedCount === 0) return 'None'
  return (
    <>
      <Button size="compact-sm" variant="default" loading={rows.isLoading} onClick={() => setIsOpen(true)}>
        {counted(record.rejectedCount, 'row')}
      </Button>
      <RejectedModal
        label={record.label}
        rows={rows.data ?? []}
        total={record.rejectedCount}
        isOpen={isOpen && rows.data !== undefined}
        onClose={() => setIsOpen(false)}
      />
    </>
  )
}

const mostNamed = 40

function Affected({ record }: { record: ImportRecord }) {
  const affected = useAnswer(['imports.affected', record.id], (client, asked) =>
    client.imports.affected({ importId: record.id }, asked),
  )
  return (
    <section aria-label="Who is affected">
      <Title order={3}>Who is affected</Title>
      <Answered query={affected} rows={2}>
        {(found) => <People affects={found} />}
      </Answered>
    </section>
  )
}

function People({ affects: { people, peopleCount, kept } }: { affects: ImportAffects }) {
  const cohort = useCohort()
  if (peopleCount === 0) return <p className="muted">Nobody: other imports hold all of it too.</p>
  const isAllOnlyHere = people.length === peopleCount && people.every((person) => person.isOnlyHere)
  return (
    <>
      <p className="muted">
        {counted(peopleCount, 'person', 'people')}
        {isAllOnlyHere ? ', known from this import only.' : ', with what would go if it were undone.'}
      </p>
      <ul className={styles.tally}>
        {people.slice(0, mostNamed).map(({ personId, name, events, totals, isOnlyHere }) => (
          <li key={personId}>
            <span>
              <Link href={pathTo(cohort.id, 'people', String(personId))}>{name}</Link>
              {isOnlyHere && !isAllOnlyHere ? <span className={styles.place}>only from this import</span> : null}
            </span>
            <b>{count(events + totals)}</b>
          </li>
        ))}
      </ul>
      {peopleCount > mostNamed ? <p className="muted">and {count(peopleCount - mostNamed)} more.</p> : null}
      {kept.events + kept.totals > 0 ? (
        <p className="muted">{counted(kept.events + kept.totals, 'row')} of it another import holds too.</p>
      ) : null}
    </>
  )
}
