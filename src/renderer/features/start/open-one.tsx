import { Button, FileButton, Title, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useLocation } from 'wouter'
import type { WorkspaceId } from '../../../contract/scalars.ts'
import type { WorkspaceSummary } from '../../../contract/workspaces.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { sendFiles } from '../../studio/send-files.ts'
import { chosenFrom } from '../../ui/chosen-files.ts'
import { momentInWords } from '../../ui/dates.ts'
import styles from './start-screen.module.css'

/** Workspaces opened before, and the way to a file that isn't among them. */
export function OpenOne({ hasFileDialogs }: { hasFileDialogs: boolean }) {
  const [, go] = useLocation()
  const recent = useAnswer(['workspaces.recent'], (client, asked) => client.workspaces.recent(undefined, asked))
  const after = { showsOwnFailure: true, onDone: (opened: unknown) => opened && go('/') }
  const open = useAct((client, id: WorkspaceId) => client.workspaces.open({ id }), after)
  const choose = useAct<void, unknown>((client) => client.workspaces.choose(), after)
  const forget = useAct((client, id: WorkspaceId) => client.workspaces.forget({ id }))
  const bringIn = useAct(async (client, file: File) => {
    const chosen = chosenFrom([{ path: file.name, file }])
    if (!chosen) return null
    const uploadId = await sendFiles(client, chosen, { signal: new AbortController().signal })
    return client.workspaces.bringIn({ uploadId })
  }, after)
  const failed = [open, choose, bringIn].find(({ isError }) => isError)
  return (
    <section
      className={`panel ${styles.card} ${styles.wide}`}
      aria-label="Open a workspace"
      onDrop={(event) => {
        const [file] = event.dataTransfer.files
        if (file) bringIn.mutate(file)
      }}
    >
      <div className={styles.split}>
        <div>
          <Title order={2}>Open a workspace</Title>
          <p>
            {hasFileDialogs
              ? 'Go on where you stopped, or choose a workspace file.'
              : 'Go on where you stopped, or drop a workspace file here: the studio keeps a copy in its library.'}
          </p>
        </div>
        {hasFileDialogs ? (
          <Button variant="default" onClick={() => choose.mutate()} loading={choose.isPending}>
            Choose a file…
          </Button>
        ) : (
          <FileButton onChange={(file) => file && bringIn.mutate(file)} inputProps={{ 'aria-label': 'Workspace file' }}>
            {(props) => (
              <Button variant="default" loading={bringIn.isPending} {...props}>
                Choose a file…
              </Button>
            )}
          </FileButton>
        )}
      </div>
      {failed ? <FailureNotice error={failed.error} /> : null}
      <Answered query={recent} rows={2}>
        {(list) =>
          list.length === 0 ? null : (
            <ul className={styles.recent}>
              {list.map((workspace) => (
                <Recent key={workspace.id} workspace={workspace} onOpen={open.mutate} onForget={forget.mutate} />
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}

type RecentProps = Readonly<{
  workspace: WorkspaceSummary
  onOpen: (id: WorkspaceId) => void
  onForget: (id: WorkspaceId) => void
}>

function Recent({ workspace, onOpen, onForget }: RecentProps) {
  const { id, name, folder, openedAt, isMissing } = workspace
  const words = (
    <>
      <strong>{name}</strong>
      <span className={styles.place}>
        {folder}
        {isMissing ? ' · the file is no longer there' : openedAt ? ` · opened ${momentInWords(openedAt)}` : ''}
      </span>
    </>
  )
  return (
    <li>
      {isMissing ? (
        <div className={styles.open} data-missing>
          {words}
        </div>
      ) : (
        <UnstyledButton className={styles.open} onClick={() => onOpen(id)}>
          <VisuallyHidden>Open </VisuallyHidden>
          {words}
        </UnstyledButton>
      )}
      {isMissing ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onForget(id)}
          aria-label={`Remove ${name} from the list`}
        >
          Remove from the list
        </Button>
      ) : null}
    </li>
  )
}
