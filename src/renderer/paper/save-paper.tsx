import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import type { MadeFile } from '../../contract/scalars.ts'
import { useAct } from '../studio/ask.ts'
import type { Client } from '../studio/client.tsx'
import { saveFile } from '../studio/save-file.ts'
import { flushDrafts } from '../studio/saving.ts'

type SavePaperProps = Readonly<{
  /** On the button, e.g. "Export Word". */
  children: string
  make: (client: Client) => Promise<MadeFile>
  isSecondary?: boolean
}>

/** A button that has the studio make a file and hands it over. What is typed is saved first. */
export function SavePaper({ children, make, isSecondary = false }: SavePaperProps) {
  const exporting = useAct(
    async (client) => {
      await flushDrafts()
      return make(client)
    },
    {
      changesNothing: true,
      onDone: ({ fileName, bytes }) => {
        saveFile(fileName, bytes)
        notifications.show({ message: `Exported ${fileName}.`, autoClose: 5000 })
      },
    },
  )
  return (
    <Button
      variant={isSecondary ? 'default' : 'filled'}
      leftSection={<IconDownload size={15} aria-hidden />}
      loading={exporting.isPending}
      onClick={() => exporting.mutate()}
    >
      {children}
    </Button>
  )
}
