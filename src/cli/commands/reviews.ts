import type { Command } from 'commander'
import { Quarter } from '../../contract/scalars.ts'
import { writeExport } from '../../core/files/write-export.ts'
import { outFile } from '../out-file.ts'
import { withSession } from '../session.ts'

export function reviewCommands(root: Command): void {
  root
    .command('review')
    .description('the quarterly review')
    .command('export')
    .description('write the review of a quarter as a Word document')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .requiredOption('--quarter <quarter>', 'e.g. 2026-Q1')
    .requiredOption('--out <file>', 'the .docx to write')
    .action((options: { cohort?: string; quarter: string; out: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const quarter = Quarter.safeParse(options.quarter)
        if (!quarter.success) command.error('error: --quarter is written like 2026-Q1')
        const file = outFile(options.out, ['.docx'], '.docx')
        const { bytes } = await client.reviews.export({ cohortId: await cohort(options.cohort), quarter: quarter.data })
        await writeExport(file, Buffer.from(await bytes.arrayBuffer()))
        print({ file, sizeBytes: bytes.size }, () => [`Wrote ${file}.`])
      }),
    )
}
