import type { Command } from 'commander'
import { writeExport } from '../../core/files/write-export.ts'
import { outFile } from '../out-file.ts'
import { withSession } from '../session.ts'

export function briefCommands(root: Command): void {
  root
    .command('brief')
    .description('the design brief, for sign-off')
    .command('export')
    .description('write the design brief of a cohort as a Word document')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .requiredOption('--out <file>', 'the .docx to write')
    .action((options: { cohort?: string; out: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const file = outFile(options.out, ['.docx'], '.docx')
        const { bytes } = await client.readiness.exportBrief({ cohortId: await cohort(options.cohort) })
        await writeExport(file, Buffer.from(await bytes.arrayBuffer()))
        print({ file, sizeBytes: bytes.size }, () => [`Wrote ${file}.`])
      }),
    )
  root
    .command('readiness')
    .description('what is ready in a design, and what is missing')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .action((options: { cohort?: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const readiness = await client.readiness.get({ cohortId: await cohort(options.cohort) })
        print(readiness, () => [
          readiness.headline,
          ...readiness.checks.map(({ title, state, says }) => `${state.padEnd(8)} ${title}: ${says}`),
        ])
      }),
    )
}
