import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Compared } from '../../../contract/compare.ts'
import { SectionLinks } from '../../design/sections.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { saveFile } from '../../studio/save-file.ts'
import { Screen } from '../../ui/screen.tsx'
import { compareSections } from './compare-sections.ts'
import { SideBySide } from './side-by-side.tsx'

type CompareFrameProps = Readonly<{
  section: string
  /** Null while nothing is chosen that could be compared. */
  asked: Compared | null
  chooser: ReactNode
  /** What to say and do while nothing can be compared. */
  empty: ReactNode
  headline: string
}>

/** What both sections have around them: the answer, what is compared, the table and the way out for others. */
export function CompareFrame({ section, asked, chooser, empty, headline }: CompareFrameProps) {
  const [isAll, setIsAll] = useState(false)
  const found = useAnswer(
    ['compare.read', asked],
    (client, options) => {
      if (!asked) throw new Error('nothing to compare')
      return client.compare.read(asked, options)
    },
    { isEnabled: asked !== null, keepsPrevious: true },
  )
  const save = useAct((client, wanted: Compared) => client.compare.exportCsv(wanted), {
    changesNothing: true,
    onDone: ({ fileName, bytes }) => saveFile(fileName, bytes),
  })
  return (
    <Screen
      name="Compare"
      headline={(asked && found.data?.sentence) || headline}
      support={
        (asked && found.data?.support) || 'The same definitions on both sides, with n and interval beside each value.'
      }
      action={
        asked ? (
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate(asked)}>
            Save for others (CSV)
          </Button>
        ) : null
      }
      isWide
    >
      <SectionLinks sections={compareSections} current={section} />
      {chooser}
      {asked === null ? (
        empty
      ) : (
        <Answered query={found}>
          {(answer) => <SideBySide found={answer} isAll={isAll} onAll={() => setIsAll(!isAll)} />}
        </Answered>
      )}
    </Screen>
  )
}
