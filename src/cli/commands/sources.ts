import type { Command } from 'commander'
import { withSession } from '../session.ts'

export function sourceCommands(root: Command): void {
  root
    .command('sources')
    .description('every export that can be imported, with what it looks like and how to get it')
    .action((_options: object, command: Command) =>
      withSession(
        command,
        async ({ client, print }) => {
          const all = await client.imports.sources()
          const sources = all.map(({ id, title, platform, grain, looksLike, steps }) => ({
            ...{ id, title, platform, grain, looksLike, steps },
          }))
          print({ sources }, () =>
            sources.flatMap(({ id, title, grain, looksLike, steps }) => [
              `${id}  ${title}${grain === 'totals' ? ' (totals)' : ''}`,
              `  ${looksLike}`,
              ...steps.map((step, at) => `  ${at + 1}. ${step}`),
            ]),
          )
        },
        { needsFile: false },
      ),
    )
}
