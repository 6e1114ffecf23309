import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Paper } from '../../contract/papers.ts'
import { useAct } from '../studio/ask.ts'
import type { Client } from '../studio/client.tsx'
import { flushDrafts } from '../studio/saving.ts'
import { OnPaper } from '../ui/on-paper.tsx'
import { PaperView } from './paper-view.tsx'

/** A button that prints a paper and nothing around it. What is typed is saved first. */
export function PrintPaper({ make }: { make: (client: Client) => Promise<Paper> }) {
  const [paper, setPaper] = useState<Paper | null>(null)
  const making = useAct(
    async (client) => {
      await flushDrafts()
      return make(client)
    },
    { changesNothing: true, onDone: setPaper },
  )
  useEffect(() => {
    if (!paper) return
    const end = () => setPaper(null)
    window.addEventListener('afterprint', end)
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [paper])
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={15} aria-hidden />}
        loading={making.isPending}
        onClick={() => making.mutate()}
      >
        Print
      </Button>
      {paper ? (
        <OnPaper>
          <PaperView paper={paper} />
        </OnPaper>
      ) : null}
    </>
  )
}
