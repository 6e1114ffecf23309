import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconPlus } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import type { Cohort } from '../../contract/cohorts.ts'
import type { OpenWorkspace } from '../../contract/workspaces.ts'
import { useAnswer } from '../studio/ask.ts'
import { pathTo, usePlace } from '../studio/place.ts'
import styles from './rail.module.css'
import { type ScreenEntry, screensOf } from './screens.tsx'
import { WorkspaceMenu } from './workspace-menu.tsx'

type RailProps = Readonly<{ workspace: OpenWorkspace; cohorts: readonly Cohort[]; cohort: Cohort | null }>

/** Where one can go: the workspace, the cohort, and its screens from design to review. */
export function Rail({ workspace, cohorts, cohort }: RailProps) {
  const shown = cohort ? screensOf(cohort) : []
  const inGroup = (group: ScreenEntry['group']) => shown.filter((screen) => screen.group === group)
  return (
    <nav className={styles.rail} aria-label="Studio">
      <WorkspaceMenu workspace={workspace} />
      <CohortSwitch cohorts={cohorts} cohort={cohort} />
      {cohort ? (
        <>
          <Group cohort={cohort} screens={inGroup('top')} />
          <Group title="Design" cohort={cohort} screens={inGroup('Design')} />
          <Group title="Run" cohort={cohort} screens={inGroup('Run')} />
          <Quarters cohort={cohort} screens={inGroup('Review')} />
          <div className={styles.bottom}>
            <Group cohort={cohort} screens={inGroup('bottom')} />
          </div>
        </>
      ) : null}
    </nav>
  )
}

function CohortSwitch({ cohorts, cohort }: Omit<RailProps, 'workspace'>) {
  const [, go] = useLocation()
  const shown = cohort?.name ?? (cohorts.length > 0 ? 'New cohort' : 'No cohort yet')
  return (
    <div className={styles.cohort}>
      <Menu width={240} position="bottom-start">
        <Menu.Target>
          <UnstyledButton className={styles.cohortButton} aria-label={`Cohort: ${shown}`}>
            <span className={styles.badge} data-initial={initialOf(cohort)} aria-hidden />
            <span className={styles.cohortName}>{shown}</span>
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {cohorts.map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() => go(pathTo(id))}
              leftSection={<IconCheck size={14} visibility={id === cohort?.id ? 'visible' : 'hidden'} aria-hidden />}
            >
              {name}
            </Menu.Item>
          ))}
          {cohorts.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item onClick={() => go('/new-cohort')} leftSection={<IconPlus size={14} aria-hidden />}>
            New cohort…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label="New cohort">
        <ActionIcon variant="subtle" color="gray" onClick={() => go('/new-cohort')} aria-label="New cohort">
          <IconPlus size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

function Group({ title, cohort, screens }: { title?: string; cohort: Cohort; screens: readonly ScreenEntry[] }) {
  const place = usePlace()
  return (
    <div className={styles.group}>
      {title ? <h2 className={styles.title}>{title}</h2> : null}
      {screens.map(({ id, title: name, icon: Icon, Waiting }) => (
        <Entry
          key={id}
          to={pathTo(cohort.id, id)}
          isCurrent={place.screen === id}
          {...(Waiting ? { saidBy: `waiting-${id}` } : {})}
        >
          <Icon size={17} stroke={1.6} aria-hidden />
          {name}
          {Waiting ? <Waiting cohort={cohort} id={`waiting-${id}`} /> : null}
        </Entry>
      ))}
    </div>
  )
}

function Quarters({ cohort, screens }: { cohort: Cohort; screens: readonly ScreenEntry[] }) {
  const place = usePlace()
  const quarters = useAnswer(['reviews.quarters', cohort.id], (client, asked) =>
    client.reviews.quarters({ cohortId: cohort.id }, asked),
  )
  const [review] = screens
  if (!review) return null
  const chosen = place.screen === review.id ? (place.rest[0] ?? quarters.data?.at(-1)?.quarter) : undefined
  return (
    <div className={styles.group}>
      <h2 className={styles.title}>Review</h2>
      {quarters.data && quarters.data.length > 0 ? (
        quarters.data.map(({ quarter, hasData }) => (
          <Entry key={quarter} to={pathTo(cohort.id, review.id, quarter)} isCurrent={chosen === quarter}>
            <review.icon size={17} stroke={1.6} aria-hidden />
            {quarter.replace('-', ' ')}
            {hasData ? null : <span className={styles.aside}>no data</span>}
          </Entry>
        ))
      ) : (
        <Entry to={pathTo(cohort.id, review.id)} isCurrent={place.screen === review.id}>
          <review.icon size={17} stroke={1.6} aria-hidden />
          {review.title}
        </Entry>
      )}
    </div>
  )
}

/** `saidBy` is the id of words that say more than the name. */
type EntryProps = Readonly<{ to: string; isCurrent: boolean; saidBy?: string; children: React.ReactNode }>

function Entry({ to, isCurrent, saidBy, children }: EntryProps) {
  return (
    <Link to={to} className={styles.entry} aria-current={isCurrent ? 'page' : undefined} aria-describedby={saidBy}>
      {children}
    </Link>
  )
}

function initialOf(cohort: Cohort | null): string {
  return [...(cohort?.name ?? '·')][0]?.toUpperCase() ?? '·'
}
