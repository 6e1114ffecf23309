import { Badge, Button, Group, Select, Title } from '@mantine/core'
import { useState } from 'react'
import type { PurposeVersion, PurposeVersionId } from '../../../contract/purpose.ts'
import { Answered } from '../../studio/answered.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { dayInWords, momentInWords } from '../../ui/dates.ts'
import { count, counted } from '../../ui/wording.ts'
import { Difference } from './difference.tsx'
import { usePurposeAct, useVersions } from './use-purpose.ts'
import styles from './versions.module.css'

/** What the purpose said before: kept versions, what changed since, and the way back. */
export function Versions() {
  const versions = useVersions()
  const [open, setOpen] = useState<PurposeVersionId | null>(null)
  return (
    <section className={styles.versions} aria-label="Versions of the purpose">
      <Title order={2}>Versions</Title>
      <Answered query={versions} rows={1}>
        {(list) => (
          <>
            <p className="muted">{sentenceFor(list)}</p>
            {list.length === 0 ? null : (
              <ul className={styles.list}>
                {list.map((version) => (
                  <li key={version.id}>
                    <Row
                      version={version}
                      isOpen={version.id === open}
                      onToggle={() => setOpen(version.id === open ? null : version.id)}
                    />
                    {version.id === open ? (
                      <Opened version={version} others={list} onGone={() => setOpen(null)} />
                    ) : null}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Answered>
    </section>
  )
}

type RowProps = Readonly<{ version: PurposeVersion; isOpen: boolean; onToggle: () => void }>

function Row({ version, isOpen, onToggle }: RowProps) {
  const { timeZone } = useCohort()
  const { name, keptAt, signedOff, isAutomatic, isCurrent, since } = version
  return (
    <button type="button" className={styles.row} aria-expanded={isOpen} onClick={onToggle}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span className={styles.facts}>
        {momentInWords(keptAt, timeZone)}
        {signedOff ? ` · signed off by ${signedOff.by} on ${dayInWords(signedOff.on)}` : ''}
        {since ? ` · ${sinceInWords(since)}` : ''}
      </span>
      <Group gap={6} wrap="nowrap">
        {isAutomatic ? (
          <Badge variant="light" color="gray">
            by itself
          </Badge>
        ) : null}
        {isCurrent ? <Badge variant="light">reads as now</Badge> : null}
      </Group>
    </button>
  )
}

type OpenedProps = Readonly<{ version: PurposeVersion; others: readonly PurposeVersion[]; onGone: () => void }>

function Opened({ version, others, onGone }: OpenedProps) {
  const { id: cohortId } = useCohort()
  const showUndoable = useUndoToast()
  const [other, setOther] = useState('now')
  const restore = usePurposeAct<void, unknown>(
    (client) => client.purpose.restore({ cohortId, id: version.id }),
    () => void showUndoable(`The purpose reads as in “${version.name}” again.`),
  )
  const remove = usePurposeAct<void, unknown>(
    (client) => client.purpose.removeVersion({ cohortId, id: version.id }),
    () => {
      onGone()
      void showUndoable(`Removed “${version.name}”.`)
    },
  )
  const choices = [
    { value: 'now', label: 'the purpose as it reads now' },
    ...others
      .filter(({ id }) => id !== version.id)
      .map(({ id, name }) => ({ value: String(id), label: name.slice(0, 80) })),
  ]
  const compared = others.find(({ id }) => String(id) === other)
  const isLater = !compared || compared.keptAt > version.keptAt
  return (
    <div className={styles.opened}>
      <p className={styles.statement} dir="auto">
        {version.statement}
      </p>
      <Group justify="space-between" align="flex-end" mb="sm">
        <Select
          label="What changed between this version and"
          data={choices}
          value={other}
          allowDeselect={false}
          w={340}
          onChange={(value) => setOther(value ?? 'now')}
        />
        <Group gap="xs">
          <Button
            variant="default"
            disabled={version.isCurrent}
            loading={restore.isPending}
            onClick={() => restore.mutate()}
          >
            Restore this version
          </Button>
          <Button variant="subtle" color="gray" loading={remove.isPending} onClick={() => remove.mutate()}>
            Remove
          </Button>
        </Group>
      </Group>
      {isLater ? (
        <Difference from={version.id} to={compared?.id ?? null} />
      ) : (
        <Difference from={compared.id} to={version.id} />
      )}
    </div>
  )
}

function sentenceFor(list: readonly PurposeVersion[]): string {
  const [newest] = list
  if (!newest)
    return 'None kept yet. Keep one before a meeting or when somebody signs it off; you will see word by word what changed since.'
  const signed = list.find(({ signedOff }) => signedOff)
  if (!signed?.signedOff) return `${counted(list.length, 'version')} kept. Nobody has signed the purpose off yet.`
  const said = `${signed.signedOff.by} signed it off on ${dayInWords(signed.signedOff.on)}`
  return signed.isCurrent ? `${said}; it still reads that way.` : `${said}; it has changed since.`
}

function sinceInWords({ added, removed }: NonNullable<PurposeVersion['since']>): string {
  return added + removed === 0 ? 'no words changed' : `${counted(added, 'word')} came, ${count(removed)} went`
}
