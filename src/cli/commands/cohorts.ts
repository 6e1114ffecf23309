import type { Command } from 'commander'
import type { Cohort } from '../../contract/cohorts.ts'
import { withSession } from '../session.ts'

type CreateOptions = { name: string; start: string; end: string; timeZone: string; groupName: string; space: string }

export function cohortCommands(root: Command): void {
  const cohorts = root.command('cohorts').description('make and list cohorts')

  cohorts
    .command('create')
    .description('make a cohort; makes the workspace file when there is none')
    .requiredOption('--name <name>')
    .requiredOption('--start <date>', 'first day, YYYY-MM-DD')
    .requiredOption('--end <date>', 'last day, YYYY-MM-DD')
    .requiredOption('--time-zone <zone>', 'IANA time zone, e.g. Europe/Berlin')
    .option('--group-name <name>', 'what members call themselves', '')
    .option('--space <text>', 'where the group talks', '')
    .action((options: CreateOptions, command: Command) =>
      withSession(
        command,
        async ({ client, print }) => {
          const { name, start, end, timeZone, groupName, space } = options
          const cohort = await client.cohorts.create({ name, startsOn: start, endsOn: end, timeZone, groupName, space })
          print(summary(cohort), () => [line(cohort)])
        },
        { makes: true },
      ),
    )

  cohorts
    .command('list')
    .description('list cohorts')
    .action((_options: object, command: Command) =>
      withSession(command, async ({ client, print }) => {
        const list = await client.cohorts.list()
        print({ cohorts: list.map(summary) }, () => list.map(line))
      }),
    )
}

function summary({ id, name, startsOn, endsOn, timeZone }: Cohort) {
  return { id, name, startsOn, endsOn, timeZone }
}

function line(cohort: Cohort): string {
  return `${cohort.id}  ${cohort.name}  ${cohort.startsOn} to ${cohort.endsOn}  ${cohort.timeZone}`
}
