import { Button, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useAct } from '../../studio/ask.ts'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import styles from './start-screen.module.css'

/** A new file for everything, in the library folder or, in the desktop window, anywhere else. */
export function NewWorkspace({ library, hasFileDialogs }: { library: string | null; hasFileDialogs: boolean }) {
  const [name, setName] = useState('My cohorts')
  const [, go] = useLocation()
  const create = useAct(
    (client, choosePlace: boolean) => client.workspaces.create({ name: name.trim(), choosePlace }),
    { showsOwnFailure: true, onDone: (made) => made && go('/new-cohort') },
  )
  const isNamed = name.trim() !== ''
  return (
    <section className={`panel ${styles.card}`} aria-label="New workspace">
      <Title order={2}>Start a new workspace</Title>
      <p>
        One file holds all your cohorts. It stays on this computer, and you can copy or back it up like any other file.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isNamed) create.mutate(false)
        }}
      >
        <TextInput
          className={styles.fields}
          label="Name"
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
          description={library ? `It will be kept in ${library}` : ' '}
          error={isNamed ? null : 'Give the workspace a name.'}
        />
        {create.isError ? <FailureNotice error={create.error} /> : null}
        <div className={styles.foot}>
          <Button type="submit" loading={create.isPending} disabled={!isNamed}>
            Create workspace
          </Button>
          {hasFileDialogs ? (
            <Button variant="subtle" disabled={!isNamed} onClick={() => create.mutate(true)}>
              Choose another place…
            </Button>
          ) : null}
        </div>
      </form>
    </section>
  )
}
