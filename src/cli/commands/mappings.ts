import type { Command } from 'commander'
import { refuse } from '../../core/refusal.ts'
import { withSession } from '../session.ts'

export function mappingCommands(root: Command): void {
  const mappings = root.command('mappings').description('saved mappings of columns, for tables')

  mappings
    .command('list')
    .description('list the mappings that are kept')
    .action((_options: object, command: Command) =>
      withSession(command, async ({ client, print }) => {
        const all = await client.mappings.list()
        print({ mappings: all }, () =>
          all.map(({ name, mapping }) => {
            const roles = Object.entries(mapping).filter(([, column]) => column !== null)
            return `${name}  ${roles.map(([role, column]) => `${role}=${column}`).join(',')}`
          }),
        )
      }),
    )

  mappings
    .command('remove')
    .description('no longer keep a mapping')
    .argument('<name>')
    .action((name: string, _options: object, command: Command) =>
      withSession(command, async ({ client, print }) => {
        const all = await client.mappings.list()
        const found = all.find((saved) => saved.name.toLowerCase() === name.trim().toLowerCase())
        if (!found) refuse('mapping-not-found', { mapping: name, known: all.map((saved) => saved.name).join(', ') })
        await client.mappings.remove({ mappingId: found.id })
        print({ removed: found.name }, () => [`“${found.name}” is no longer kept.`])
      }),
    )
}
