import { notifications } from '@mantine/notifications'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Cohort } from '../../contract/cohorts.ts'
import type { WorkspaceId } from '../../contract/scalars.ts'
import { dropSession, useImportSession } from '../features/imports/import-session.ts'
import { pathTo } from '../studio/place.ts'
import { chosenFromDrop } from '../ui/chosen-files.ts'
import styles from './drop-anywhere.module.css'

/** Takes files that are dropped anywhere on the window to the cohort's imports, unless the place they are dropped on takes them itself. */
export function DropAnywhere({ workspaceId, cohort }: { workspaceId: WorkspaceId; cohort: Cohort | null }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: files that were on their way in belong to the workspace that was open
  useEffect(() => dropSession, [workspaceId])
  return cohort ? <DropOn cohort={cohort} /> : <DropOnNothing />
}

function DropOn({ cohort }: { cohort: Cohort }) {
  const [, go] = useLocation()
  const { start } = useImportSession(cohort)
  const isOver = useDrops((transfer) => {
    void chosenFromDrop(transfer).then((chosen) => {
      if (!chosen) return
      start(chosen)
      go(pathTo(cohort.id, 'imports'))
    })
  })
  return isOver ? (
    <div className={styles.over} aria-hidden>
      <div className={styles.card}>
        <IconFileImport size={32} stroke={1.5} />
        <strong>Drop it to look at it</strong>
        <span>An export for {cohort.name}. Nothing comes in until you say so.</span>
      </div>
    </div>
  ) : null
}

function DropOnNothing() {
  useDrops(() =>
    notifications.show({ message: 'Files come into a cohort. Create or choose one first, then drop them again.' }),
  )
  return null
}

/** Whether files are held over the window; `take` gets what is dropped beside the places that take files themselves. */
function useDrops(take: (transfer: DataTransfer) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    // The places of the page have had their say by the time an event comes up to the document.
    const isOurs = (event: DragEvent) =>
      !event.defaultPrevented && event.dataTransfer?.types.includes('Files') && !isDialogOpen()
    const over = (event: DragEvent) => setIsOver(Boolean(isOurs(event)))
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      if (!isOurs(event) || !event.dataTransfer) return
      event.preventDefault()
      take(event.dataTransfer)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', left)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', left)
      document.removeEventListener('drop', drop)
    }
  }, [take])
  return isOver
}

function isDialogOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null
}
