import type { Command } from 'commander'
import type { Evidence } from '../../contract/engagement.ts'
import { withSession } from '../session.ts'

export function evidenceCommands(root: Command): void {
  root
    .command('evidence')
    .description('what the imports can tell, measure by measure, and which exports would tell more')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .action((options: { cohort?: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const { measures } = await client.engagement.evidence({ cohortId: await cohort(options.cohort) })
        const printed = measures.map(({ id, grade, because, unlock }) => ({ id, grade, because, unlock }))
        print({ measures: printed }, () => measures.flatMap(inWords))
      }),
    )
}

function inWords({ title, grade, because, unlock }: Evidence): string[] {
  return [
    `${title}: ${grade}. ${because}`,
    ...(unlock ? [`  ${unlock.sentence}`] : []),
    ...(unlock?.sources.flatMap((source) => [
      `  ${source.title}:`,
      ...source.steps.map((step, index) => `    ${index + 1}. ${step}`),
    ]) ?? []),
  ]
}
