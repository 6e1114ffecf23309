import type { Command } from 'commander'
import type { Account, MatchSide } from '../../contract/matches.ts'
import { type Person, Role } from '../../contract/roster.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import { type Session, withSession } from '../session.ts'
import { heldCommands } from './people-held.ts'

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

  people
    .command('matches')
    .description('list pairs that are likely to be one person, and what was decided')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .action((options: InCohort, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const { count, waiting, decisions } = await client.matches.list({ cohortId: await cohort(options.cohort) })
        print({ count, matches: waiting, decisions }, () => [
          count === 0
            ? 'Nobody waits for a decision.'
            : `${count} ${count === 1 ? 'pair' : 'pairs'} may be one person.`,
          ...waiting.flatMap(({ a, b, evidence }) => [
            `  ${sideInWords(a)}  –  ${sideInWords(b)}`,
            ...evidence.map(({ says, isAgainst }) => `    ${isAgainst ? 'but: ' : ''}${says}`),
          ]),
          ...decisions.map(
            ({ id, verdict, names: [one, other] }) =>
              `  ${id}  ${one} and ${other} ${verdict === 'same' ? 'are the same' : 'are kept apart'}`,
          ),
        ])
      }),
    )

  people
    .command('merge')
    .description('say that two are one person')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .argument('<a>', 'name, e-mail, number, handle or account, e.g. slack:U012AB3CD')
    .argument('<b>', 'the other')
    .action((a: string, b: string, options: InCohort, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const cohortId = await cohort(options.cohort)
        const [one, other] = await bothOf(client, cohortId, a, b)
        const { personId } = await client.matches.merge({ cohortId, a: one, b: other })
        const person = await client.roster.find({ cohortId, query: String(personId) })
        print({ person }, () => [line(person), ...person.accounts.map(accountInWords)])
      }),
    )

  people
    .command('keep-apart')
    .description('say that two are not the same, so that they are not offered again')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .argument('<a>', 'name, e-mail, number, handle or account, e.g. slack:U012AB3CD')
    .argument('<b>', 'the other')
    .action((a: string, b: string, options: InCohort, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const cohortId = await cohort(options.cohort)
        const [one, other] = await bothOf(client, cohortId, a, b)
        await client.matches.keepApart({ cohortId, a: one, b: other })
        print({ apart: [one, other] }, () => ['They are kept apart.'])
      }),
    )

  heldCommands(people)

  people
    .command('unmerge')
    .description('take a decision back by its number, or split an account off, e.g. slack:U012AB3CD')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .argument('<id>')
    .action((id: string, options: InCohort, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        await client.matches.unmerge({ cohortId: await cohort(options.cohort), id })
        print({ unmerged: id }, () => [`${id} is taken back.`])
      }),
    )
}

async function bothOf(
  client: Session['client'],
  cohortId: CohortId,
  a: string,
  b: string,
): Promise<[PersonId, PersonId]> {
  const one = await client.roster.find({ cohortId, query: a })
  const other = await client.roster.find({ cohortId, query: b })
  return [one.id, other.id]
}

function sideInWords({ name, accounts }: MatchSide): string {
  return accounts.length === 0 ? `${name} (roster)` : `${name} (${accounts.map(({ id }) => id).join(', ')})`
}

function accountInWords({ id, name, because }: Account): string {
  return `  ${id}  ${name}${because === null ? '' : `  ${because}`}`
}

function line(person: Person): string {
  return `${person.id}  ${person.name}  ${person.role}${person.joinedOn ? `  joined ${person.joinedOn}` : ''}${person.leavesOn ? `  left ${person.leavesOn}` : ''}`
}
