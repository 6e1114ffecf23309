import { Button, Group } from '@mantine/core'
import type { OpenWorkspace } from '../../contract/workspaces.ts'
import { momentInWords } from '../ui/dates.ts'
import { Facts } from '../ui/facts.tsx'
import { Screen } from '../ui/screen.tsx'
import { size } from '../ui/wording.ts'
import { useWorkspaceActs } from './workspace-menu.tsx'

/** Where the work lies and how safe it is. */
export function WorkspaceScreen({ workspace }: { workspace: OpenWorkspace }) {
  const { backUp, check, close } = useWorkspaceActs()
  return (
    <Screen
      name={workspace.name}
      headline={`Everything in ${workspace.name} is one file on this computer.`}
      support="Nothing leaves it unless you export a review or copy the file yourself."
      action={
        <Button onClick={() => backUp.mutate()} loading={backUp.isPending}>
          Back up now
        </Button>
      }
    >
      <Facts
        facts={[
          { name: 'Folder', value: workspace.folder },
          { name: 'Size', value: size(workspace.sizeBytes) },
          { name: 'Last backup', value: workspace.lastBackupAt ? momentInWords(workspace.lastBackupAt) : 'None yet' },
        ]}
      />
      <Group mt="lg" gap="xs">
        <Button variant="default" onClick={() => check.mutate()} loading={check.isPending}>
          Check the file
        </Button>
        <Button variant="default" onClick={() => close.mutate()}>
          Close workspace
        </Button>
      </Group>
    </Screen>
  )
}
