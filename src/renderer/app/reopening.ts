import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { WorkspaceId } from '../../contract/scalars.ts'
import type { OpenWorkspace } from '../../contract/workspaces.ts'
import { useAct } from '../studio/ask.ts'

const key = 'cohort-studio-open'

/** The workspace that this window showed before it was loaded again. */
const before = WorkspaceId.safeParse(sessionStorage.getItem(key)).data ?? null

/**
 * When the studio's process had to be started again, the window loads again and finds nothing open: opens what it showed before, once, and says so.
 * True while it does. `workspace` is undefined while it isn't known yet.
 */
export function useReopening(workspace: OpenWorkspace | null | undefined): boolean {
  const wanted = useRef(before)
  const reopen = useAct((client, id: WorkspaceId) => client.workspaces.open({ id }), {
    onDone: ({ name }) =>
      notifications.show({
        title: 'The studio was started again',
        message: `It had stopped by itself. ${name} is open again with everything that was saved.`,
        autoClose: 12_000,
      }),
  })
  const { mutate } = reopen
  useEffect(() => {
    if (workspace === undefined) return
    const id = workspace === null ? wanted.current : null
    wanted.current = null
    if (workspace) sessionStorage.setItem(key, workspace.id)
    else sessionStorage.removeItem(key)
    if (id) mutate(id)
  }, [workspace, mutate])
  return workspace === null && (wanted.current !== null || reopen.isPending)
}
