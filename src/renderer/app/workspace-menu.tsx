import { Menu, UnstyledButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
  IconArchive,
  IconChevronDown,
  IconDatabase,
  IconFolderOpen,
  IconInfoCircle,
  IconShieldCheck,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { OpenWorkspace } from '../../contract/workspaces.ts'
import { useAct } from '../studio/ask.ts'
import { flushDrafts } from '../studio/saving.ts'
import { size } from '../ui/wording.ts'
import styles from './rail.module.css'

/** What one can do with the open workspace file. */
export function WorkspaceMenu({ workspace }: { workspace: OpenWorkspace }) {
  const [, go] = useLocation()
  const { backUp, check, close } = useWorkspaceActs()
  return (
    <Menu width={240} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.workspace} aria-label={`Workspace: ${workspace.name}`}>
          <IconDatabase size={15} stroke={1.6} aria-hidden />
          <span className={styles.workspaceName}>{workspace.name}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconInfoCircle size={15} aria-hidden />} onClick={() => go('/workspace')}>
          About this workspace
        </Menu.Item>
        <Menu.Item leftSection={<IconArchive size={15} aria-hidden />} onClick={() => backUp.mutate()}>
          Back up now
        </Menu.Item>
        <Menu.Item leftSection={<IconShieldCheck size={15} aria-hidden />} onClick={() => check.mutate()}>
          Check the file
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconFolderOpen size={15} aria-hidden />} onClick={() => close.mutate()}>
          Switch or close workspace
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Back up, check and close, with the words that tell how it went. */
export function useWorkspaceActs() {
  const [, go] = useLocation()
  const backUp = useAct<void, { file: string; sizeBytes: number }>((client) => client.workspaces.backup(), {
    onDone: ({ file, sizeBytes }) =>
      notifications.show({
        title: 'Backed up',
        message: `A verified copy of ${size(sizeBytes)} is at ${file}.`,
        autoClose: 10_000,
      }),
  })
  const check = useAct<void, { isSound: boolean; problems: string[] }>((client) => client.workspaces.check(), {
    changesNothing: true,
    onDone: ({ isSound, problems }) =>
      notifications.show(
        isSound
          ? { title: 'The file is sound', message: 'Every page of it was read and nothing is out of place.' }
          : { title: 'The file has problems', message: problems.join(' '), color: 'red', autoClose: false },
      ),
  })
  const close = useAct<void, void>(
    async (client) => {
      await flushDrafts()
      await client.workspaces.close()
    },
    { onDone: () => go('/') },
  )
  return { backUp, check, close }
}
