import { extname, resolve } from 'node:path'
import type { Command } from 'commander'
import { writeExport } from '../../core/files/write-export.ts'
import { refuse } from '../../core/refusal.ts'
import { withSession } from '../session.ts'

const endings = { '.docx': 'docx', '.md': 'md' } as const

export function guidelinesCommands(root: Command): void {
  root
    .command('guidelines')
    .description('the community guidelines that members read')
    .command('export')
    .description('write the guidelines as a Word document, or as Markdown to paste')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .requiredOption('--out <file>', 'the .docx or .md to write')
    .action((options: { cohort?: string; out: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const file = resolve(options.out)
        const as = formatOf(file) ?? refuse('export-ending', { file, endings: '.docx or .md' })
        const cohortId = await cohort(options.cohort)
        const { bytes } = await client.community.exportGuidelines({ cohortId, as })
        await writeExport(file, Buffer.from(await bytes.arrayBuffer()))
        const { leftOut } = await client.community.guidelines({ cohortId })
        print({ file, sizeBytes: bytes.size, leftOut: leftOut.map(({ title }) => title) }, () => [
          `Wrote ${file}.`,
          ...(leftOut.length > 0
            ? [`Not written yet, so left out: ${leftOut.map(({ title }) => title).join(', ')}.`]
            : []),
        ])
      }),
    )
}

function formatOf(file: string) {
  const ending = extname(file).toLowerCase()
  return ending === '.docx' || ending === '.md' ? endings[ending] : null
}
