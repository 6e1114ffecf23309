import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { stderr } from 'node:process'
import type { Command } from 'commander'
import { makeDemo } from '../../core/demo/make-demo.ts'
import { progressing } from '../../core/progressing.ts'
import { refuse } from '../../core/refusal.ts'
import { serveUntil } from '../../web/serve.ts'
import { follow, withSession } from '../session.ts'

export function workspaceCommands(root: Command): void {
  root
    .command('demo')
    .description('make the demo cohort, in a new workspace file or in an existing one')
    .option('--seed <number>', 'another number makes another cohort', '7')
    .action((options: { seed: string }, command: Command) =>
      withSession(
        command,
        async ({ client, studio, print, signal }) => {
          const seed = Number(options.seed)
          if (!Number.isInteger(seed) || seed < 1 || seed > 2 ** 31)
            command.error('error: --seed is a whole number from 1')
          const made = progressing(signal, (report, stop) => makeDemo(studio, seed, report, stop))
          const cohortId = await follow(Promise.resolve(made))
          const cohort = (await client.cohorts.list()).find((one) => one.id === cohortId)
          print({ cohortId, name: cohort?.name }, () => [`Made the demo cohort ${cohortId}: ${cohort?.name}.`])
        },
        { makes: true },
      ),
    )

  root
    .command('check')
    .description('check that the workspace file is sound')
    .action((_options: object, command: Command) =>
      withSession(command, async ({ client, studio, print }) => {
        const { isSound, problems } = await client.workspaces.check()
        if (!isSound)
          refuse('workspace-damaged', { file: studio.workspace.file, remedy: problems.slice(0, 3).join('; ') })
        print({ isSound, problems }, () => ['The workspace is sound.'])
      }),
    )

  root
    .command('backup')
    .description('write a verified copy of the workspace')
    .requiredOption('--out <file>')
    .action((options: { out: string }, command: Command) =>
      withSession(command, async ({ studio, print }) => {
        const file = resolve(options.out)
        if (existsSync(file)) refuse('workspace-exists', { file })
        const backup = await studio.workspace.copyTo(file, studio.ports.clock.now())
        print({ file: backup.file, sizeBytes: backup.sizeBytes }, () => [`Wrote ${backup.file}, checked and sound.`])
      }),
    )

  root
    .command('serve')
    .description('open the studio in a browser of this machine, until Ctrl+C')
    .option('--port <number>', 'a fixed port instead of a free one')
    .action((options: { port?: string }, command: Command) =>
      withSession(
        command,
        async ({ studio, signal, print }) => {
          const port = Number(options.port ?? 0)
          if (!Number.isInteger(port) || port < 0 || port > 65535)
            command.error('error: --port is a number from 1 to 65535')
          stderr.write(
            'Each link opens the studio once, within ten minutes. Press Enter for another one, Ctrl+C to end.\n',
          )
          await serveUntil(signal, { studio, port, print: (link) => print({ url: link }, () => [link]) })
        },
        { kind: 'browser', needsFile: false },
      ),
    )
}
