import { extname } from 'node:path'
import type { Command } from 'commander'
import type { Forgetting } from '../../contract/people.ts'
import { writeExport } from '../../core/files/write-export.ts'
import { outFile } from '../out-file.ts'
import { withSession } from '../session.ts'

type InCohort = { cohort?: string }

const formats = { '.docx': 'docx', '.md': 'md', '.json': 'json' } as const

/** What is held about one person: handed out, or erased. */
export function heldCommands(people: Command): void {
  people
    .command('export')
    .description('write everything that is held about somebody')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .argument('<person>', 'name, alias, e-mail, handle, account or number')
    .requiredOption('--out <file>', 'the .docx, .md or .json to write')
    .action((query: string, options: InCohort & { out: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const file = outFile(options.out, Object.keys(formats), '.docx, .md or .json')
        const as = formats[extname(file).toLowerCase() as keyof typeof formats]
        const cohortId = await cohort(options.cohort)
        const { id: personId } = await client.roster.find({ cohortId, query })
        const { bytes } = await client.people.export({ cohortId, personId, as })
        await writeExport(file, Buffer.from(await bytes.arrayBuffer()))
        print({ file, sizeBytes: bytes.size }, () => [`Wrote ${file}.`])
      }),
    )

  people
    .command('forget')
    .description(
      'erase somebody from the workspace, its history and its backups, for good; without --yes only says what would go',
    )
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .argument('<person>', 'name, alias, e-mail, handle, account or number')
    .option('--yes', 'do it')
    .action((query: string, options: InCohort & { yes?: boolean }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const cohortId = await cohort(options.cohort)
        const { id: personId, name } = await client.roster.find({ cohortId, query })
        const asked = { cohortId, personId }
        const told = options.yes
          ? await client.people.forget({ ...asked, name })
          : await client.people.forgetting(asked)
        print({ forgotten: options.yes === true, ...told }, () => linesOf(told, options.yes === true))
      }),
    )
}

function linesOf(told: Forgetting, isDone: boolean): string[] {
  const { name, cohorts, accounts, acts, totals, surveyAnswers, backups, steps, mentions } = told
  const taken = mentions.filter(({ isTakenOut }) => isTakenOut)
  const left = mentions.filter(({ isTakenOut }) => !isTakenOut)
  return [
    isDone ? `${name} is forgotten.` : `Forgetting ${name} can't be undone. Add --yes to do it. It takes out:`,
    `  from ${cohorts.join(', ')}: ${accounts.length} accounts, ${acts} acts, ${totals} totals, ${surveyAnswers} survey answers`,
    `  ${steps} steps of the edit history, and ${backups.length} backups${isDone ? '; a new backup is made' : ''}`,
    `  their name from ${taken.length} texts`,
    ...taken.map(({ where, excerpt }) => `    ${where}: ${excerpt}`),
    ...(left.length > 0 ? ['These texts may mean them and stay as they are; look at them yourself:'] : []),
    ...left.map(({ where, excerpt }) => `    ${where}: ${excerpt}`),
    'Copies, reports and exports that were saved or sent elsewhere are not touched.',
  ]
}
