import { Anchor, Button, Group, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { Link } from 'wouter'
import { entryKinds } from '../../../contract/entry-kinds.ts'
import type { DesignChanges } from '../../../contract/templates.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { flushDrafts } from '../../studio/saving.ts'
import { counted } from '../../ui/wording.ts'
import styles from './readiness.module.css'

/** Keeps a design for the next cohort, and tells what was changed in one that came from a template. */
export function TemplateSection() {
  const cohort = useCohort()
  const changes = useAnswer(['templates.changes', cohort.id], (client, asked) =>
    client.templates.changes({ cohortId: cohort.id }, asked),
  )
  return (
    <div className={styles.split}>
      <SaveTemplate />
      <Answered query={changes}>{(found) => (found ? <Changes changes={found} /> : null)}</Answered>
    </div>
  )
}

function SaveTemplate() {
  const cohort = useCohort()
  const [name, setName] = useState(cohort.name)
  const save = useAct(
    async (client) => {
      await flushDrafts()
      return client.templates.save({ cohortId: cohort.id, name })
    },
    {
      onDone: (template) => notifications.show({ message: `Saved the template “${template.name}”.`, autoClose: 5000 }),
    },
  )
  return (
    <section>
      <Title order={2}>Start the next cohort from this design</Title>
      <p className="sentence">
        A template keeps everything that is written in the design. People, sent nudges, votes and answers stay here;
        days move with the new start and keep their weekday.
      </p>
      <Group align="flex-end" gap="xs" mt="sm">
        <TextInput
          label="Name of the template"
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button loading={save.isPending} disabled={name.trim() === ''} onClick={() => save.mutate()}>
          Save as template
        </Button>
      </Group>
      <p className="muted">
        Saved templates are offered where you make a{' '}
        <Anchor component={Link} to="/new-cohort">
          new cohort
        </Anchor>
        .
      </p>
    </section>
  )
}

function Changes({ changes }: { changes: DesignChanges }) {
  const { added, removed, changed, rewritten, unchanged } = changes
  const lines = [
    ...rewritten.map((title) => ({ kind: 'Page', title, what: 'rewritten' })),
    ...added.map(({ kind, title }) => ({ kind: entryKinds[kind].one, title, what: 'new' })),
    ...changed.map(({ kind, title, what }) => ({
      kind: entryKinds[kind].one,
      title,
      what: `changed: ${what.join(', ')}`,
    })),
    ...removed.map(({ kind, title }) => ({ kind: entryKinds[kind].one, title, what: 'left out' })),
  ]
  return (
    <section>
      <Title order={2}>What we changed</Title>
      <p className="sentence">
        This cohort started from “{changes.templateName}”.{' '}
        {lines.length === 0
          ? `Nothing is different yet: all ${counted(unchanged, 'part')} are as they were.`
          : `${counted(lines.length, 'part is', 'parts are')} different, ${unchanged} as before.`}
      </p>
      <ul className={styles.changes}>
        {lines.map(({ kind, title, what }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may have the same title
          <li key={at}>
            <span className={styles.kind}>{kind}</span>
            <strong dir="auto">{title}</strong> <span className="muted">{what}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
