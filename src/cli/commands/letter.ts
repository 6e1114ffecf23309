import type { Command } from 'commander'
import { writeExport } from '../../core/files/write-export.ts'
import { outFile } from '../out-file.ts'
import { withSession } from '../session.ts'

export function letterCommands(root: Command): void {
  root
    .command('letter')
    .description('the letter to managers')
    .command('export')
    .description('write the letter to the managers of the members as a Word document')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .requiredOption('--out <file>', 'the .docx to write')
    .action((options: { cohort?: string; out: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const file = outFile(options.out, ['.docx'], '.docx')
        const cohortId = await cohort(options.cohort)
        const { gaps } = await client.ecosystem.letterDraft({ cohortId })
        const { bytes } = await client.ecosystem.exportLetter({ cohortId })
        await writeExport(file, Buffer.from(await bytes.arrayBuffer()))
        print({ file, sizeBytes: bytes.size, gaps }, () => [
          `Wrote ${file}.`,
          ...gaps.map(({ says, mend }) => `${says} ${mend}`),
        ])
      }),
    )
}
