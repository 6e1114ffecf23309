import { Button } from '@mantine/core'
import { ErrorBoundary } from 'react-error-boundary'
import { Redirect, useLocation } from 'wouter'
import type { Cohort } from '../../contract/cohorts.ts'
import { NewCohortScreen } from '../features/cohort-home/cohort-form-screens.tsx'
import { StartScreen } from '../features/start/start-screen.tsx'
import { CohortProvider, useCohorts, useOpenWorkspace } from '../studio/cohort.tsx'
import { FailureNotice } from '../studio/failure-notice.tsx'
import { pathTo, usePlace } from '../studio/place.ts'
import { DropAnywhere } from './drop-anywhere.tsx'
import { useFocusKept } from './focus-kept.ts'
import styles from './frame.module.css'
import { useLeaving } from './leaving.ts'
import { Palette } from './palette.tsx'
import { Rail } from './rail.tsx'
import { useReopening } from './reopening.ts'
import { screensOf } from './screens.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { TopBar } from './top-bar.tsx'
import { WorkspaceScreen } from './workspace-screen.tsx'

/** Start screen without a workspace; with one, the rail, the top bar and the screen that the address names. */
export function Frame() {
  useLeaving()
  useFocusKept()
  const workspace = useOpenWorkspace()
  const cohorts = useCohorts(Boolean(workspace.data))
  const place = usePlace()
  const isReopening = useReopening(workspace.data)
  if (workspace.isError) return <Standing error={workspace.error} />
  if (workspace.isPending || isReopening) return null
  if (workspace.data === null) return <StartScreen />
  if (cohorts.isError) return <Standing error={cohorts.error} />
  if (cohorts.isPending) return null
  const cohort = cohorts.data.find(({ id }) => id === place.cohortId) ?? null
  const [newest] = cohorts.data
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('content')?.focus()}>
        Skip to content
      </button>
      <Rail workspace={workspace.data} cohorts={cohorts.data} cohort={cohort} />
      <div className={styles.work}>
        <TopBar workspace={workspace.data} cohort={cohort} />
        <main id="content" tabIndex={-1} className={styles.content} key={cohort?.id ?? 'workspace'}>
          {cohort ? (
            <CohortProvider cohort={cohort}>
              <CohortScreen cohort={cohort} screen={place.screen} />
            </CohortProvider>
          ) : place.screen === 'new-cohort' ? (
            <NewCohortScreen />
          ) : place.screen === 'workspace' ? (
            <WorkspaceScreen workspace={workspace.data} />
          ) : newest ? (
            <Redirect to={pathTo(newest.id)} replace />
          ) : (
            <Redirect to="/new-cohort" replace />
          )}
        </main>
      </div>
      <Palette workspace={workspace.data} cohorts={cohorts.data} cohort={cohort} />
      <Shortcuts cohort={cohort} />
      <DropAnywhere workspaceId={workspace.data.id} cohort={cohort} />
    </div>
  )
}

/** The screen that the address names. */
function CohortScreen({ cohort, screen }: { cohort: Cohort; screen: string }) {
  const found = screensOf(cohort).find(({ id }) => id === screen)
  const [path] = useLocation()
  if (!found) return <Redirect to={pathTo(cohort.id)} replace />
  return (
    <ErrorBoundary resetKeys={[path]} fallbackRender={Broken}>
      <found.Component />
    </ErrorBoundary>
  )
}

/** A screen that failed while it was drawn; the rail and everything else stay. */
function Broken({ error, resetErrorBoundary }: { error: unknown; resetErrorBoundary: () => void }) {
  return (
    <div className={styles.standing}>
      <FailureNotice
        error={error}
        action={
          <Button size="compact-sm" variant="default" onClick={resetErrorBoundary}>
            Try again
          </Button>
        }
      />
    </div>
  )
}

function Standing({ error }: { error: unknown }) {
  return (
    <main className={styles.standing}>
      <FailureNotice error={error} />
    </main>
  )
}
