import { ActionIcon, Kbd, Menu, Tooltip, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconDeviceDesktop,
  IconHelp,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react'
import type { Cohort } from '../../contract/cohorts.ts'
import type { OpenWorkspace } from '../../contract/workspaces.ts'
import { usePlace } from '../studio/place.ts'
import { useSaving } from '../studio/saving.ts'
import { useHistory } from '../studio/use-history.ts'
import { modKey } from './keys.ts'
import { screensOf } from './screens.tsx'
import { openShortcutHelp } from './shortcuts.tsx'
import styles from './top-bar.module.css'

/** Where one is, search, undo and redo, and whether everything is saved. */
export function TopBar({ workspace, cohort }: { workspace: OpenWorkspace; cohort: Cohort | null }) {
  const { screen, rest } = usePlace()
  const title = cohort ? screensOf(cohort).find(({ id }) => id === screen)?.title : undefined
  const crumbs = [cohort?.name ?? workspace.name, title, screen === 'review' ? rest[0]?.replace('-', ' ') : undefined]
  return (
    <section className={styles.bar} aria-label="Tools">
      <p className={styles.crumbs}>
        {crumbs
          .filter((crumb) => crumb !== undefined)
          .map((crumb, at) => (
            <span key={crumb} className={at === 0 ? styles.first : styles.crumb}>
              {crumb}
            </span>
          ))}
      </p>
      <Saved />
      <UnstyledButton className={styles.search} onClick={spotlight.open}>
        <IconSearch size={15} aria-hidden />
        <span>Search</span>
        <Kbd size="xs">{modKey} K</Kbd>
      </UnstyledButton>
      <UndoRedo />
      <SchemeMenu />
      <Tooltip label="Keyboard shortcuts">
        <ActionIcon variant="subtle" color="gray" aria-label="Keyboard shortcuts" onClick={openShortcutHelp}>
          <IconHelp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}

function Saved() {
  const { underWay, isWaiting, hasFailed } = useSaving()
  const words = hasFailed ? 'Not saved' : underWay > 0 ? 'Saving…' : isWaiting ? 'Not saved yet' : 'Saved'
  return (
    <span className={styles.saved} role="status" data-failed={hasFailed || undefined}>
      {words === 'Saved' ? <IconCheck size={14} aria-hidden /> : null}
      {words}
    </span>
  )
}

function UndoRedo() {
  const { state, undo, redo } = useHistory()
  return (
    <div className={styles.pair}>
      <Tooltip label={state?.undo ? `Undo: ${state.undo}` : 'Nothing to undo'}>
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={undo}
          aria-disabled={!state?.undo}
          aria-label={state?.undo ? `Undo: ${state.undo}` : 'Undo'}
        >
          <IconArrowBackUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={state?.redo ? `Redo: ${state.redo}` : 'Nothing to redo'}>
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={redo}
          aria-disabled={!state?.redo}
          aria-label={state?.redo ? `Redo: ${state.redo}` : 'Redo'}
        >
          <IconArrowForwardUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

const schemes = [
  { id: 'light', title: 'Light', icon: IconSun },
  { id: 'dark', title: 'Dark', icon: IconMoon },
  { id: 'auto', title: 'Like the system', icon: IconDeviceDesktop },
] as const

function SchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const current = schemes.find(({ id }) => id === colorScheme) ?? schemes[2]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Colours: ${current.title}`}>
          <current.icon size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(({ id, title, icon: Icon }) => (
          <Menu.Item
            key={id}
            leftSection={<Icon size={15} aria-hidden />}
            rightSection={id === colorScheme ? <IconCheck size={14} aria-hidden /> : null}
            onClick={() => setColorScheme(id)}
          >
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
