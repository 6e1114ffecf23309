import type { Command } from 'commander'
import { type Person, Role } from '../../contract/roster.ts'
import { withSession } from '../session.ts'

type InCohort = { cohort?: string }

export function peopleCommands(root: Command): void {
  const people = root.command('people').description('the roster of a cohort')

  people
    .command('import')
    .description('take in a roster CSV')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .argument('<file>')
    .action((file: string, options: InCohort, command: Command) =>
      withSession(command, async ({ client, studio, print, cohort }) => {
        const cohortId = await cohort(options.cohort)
        const { read, added, updated, unchanged, rejected } = await client.roster.commit({
          cohortId,
          uploadId: studio.uploads.point(file),
        })
        print({ read, added, updated, unchanged, rejected }, () => [
          `${read} rows read: ${added} people added, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected.`,
          ...rejected.map((row) => `  ${row.file}${row.line === null ? '' : `:${row.line}`} ${row.reason}`),
        ])
      }),
    )

  people
    .command('list')
    .description('list the people')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .action((options: InCohort, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const list = await client.roster.list({ cohortId: await cohort(options.cohort) })
        print({ people: list }, () => list.map(line))
      }),
    )

  people
    .command('set-role')
    .description('say which role somebody holds')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .requiredOption('--person <person>', 'name, alias, e-mail or number')
    .requiredOption('--role <role>', Role.options.join(' | '))
    .option('--from <date>', 'from this day on, YYYY-MM-DD; without it from the start')
    .action((options: InCohort & { person: string; role: string; from?: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const role = Role.safeParse(options.role)
        if (!role.success) command.error(`error: --role is one of ${Role.options.join(', ')}`)
        const cohortId = await cohort(options.cohort)
        const person = await client.roster.find({ cohortId, query: options.person })
        const changed = await client.roster.setRole({
          cohortId,
          personId: person.id,
          role: role.data,
          from: options.from ?? null,
        })
        print({ person: changed }, () => [line(changed)])
      }),
    )
}

function line(person: Person): string {
  return `${person.id}  ${person.name}  ${person.role}${person.joinedOn ? `  joined ${person.joinedOn}` : ''}${person.leavesOn ? `  left ${person.leavesOn}` : ''}`
}
