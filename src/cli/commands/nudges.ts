import type { Command } from 'commander'
import type { Entry } from '../../contract/entries.ts'
import type { LedgerLine } from '../../contract/ledger.ts'
import { principleWords, type Strategy } from '../../contract/nudges.ts'
import { checkExport, writeExport } from '../../core/files/write-export.ts'
import { outFile } from '../out-file.ts'
import { withSession } from '../session.ts'

export function nudgeCommands(root: Command): void {
  const nudges = root.command('nudges').description('the nudge calendar')

  nudges
    .command('list')
    .description('the nudges of a cohort by day, those without one last')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .action((options: { cohort?: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const cohortId = await cohort(options.cohort)
        const { weeks, warnings } = await client.nudges.calendar({ cohortId })
        const weekOf = new Map(weeks.flatMap(({ number, items }) => items.map(({ key }) => [key, number] as const)))
        const entries = await client.entries.list({ cohortId, kinds: ['nudge'] })
        const listed = entries
          .filter((entry) => entry.kind === 'nudge')
          .map((entry) => summary(entry, weekOf.get(entry.uid) ?? null))
          .sort(byDay)
        print(
          { nudges: listed, warnings: warnings.map(({ rule, week, says, mend }) => ({ rule, week, says, mend })) },
          () => [...listed.map(line), ...warnings.map(({ says }) => `! ${oneLine(says)}`)],
        )
      }),
    )

  nudges
    .command('ledger')
    .description('what was sent, what its measure showed before and after, and what was decided')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .action((options: { cohort?: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const { sentence, support, lines } = await client.ledger.read({ cohortId: await cohort(options.cohort) })
        print({ lines }, () => [sentence, support, ...lines.map(ledgerLine)])
      }),
    )

  nudges
    .command('export-ics')
    .description('write the calendar as an iCalendar file; exported again it updates the same events')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .requiredOption('--out <file>', 'the .ics to write')
    .action((options: { cohort?: string; out: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const file = outFile(options.out, ['.ics'], '.ics')
        const cohortId = await cohort(options.cohort)
        await checkExport(file)
        const { bytes } = await client.nudges.exportIcs({ cohortId })
        await writeExport(file, Buffer.from(await bytes.arrayBuffer()))
        print({ file, sizeBytes: bytes.size }, () => [`Wrote ${file}.`])
      }),
    )

  nudges
    .command('library')
    .description('the strategies that a nudge can start from')
    .action((_, command: Command) =>
      withSession(
        command,
        async ({ client, print }) => {
          const strategies = await client.nudges.library()
          print({ strategies }, () => strategies.map(strategyLine))
        },
        { needsFile: false },
      ),
    )
}

function summary({ id, uid, body }: Entry<'nudge'>, week: number | null) {
  const { on, at, title, principle, ask, channel, audience, status, isDisclosed, owner } = body
  return { id, uid, week, on, at, title, principle, ask, channel, audience, owner: owner.name, status, isDisclosed }
}

type Summary = ReturnType<typeof summary>

function byDay(one: Summary, other: Summary): number {
  const [mine, theirs] = [one, other].map(({ on, at }) => `${on ?? '~'} ${at ?? ''}`)
  return mine === theirs ? one.id - other.id : (mine ?? '') < (theirs ?? '') ? -1 : 1
}

function line({ week, on, at, title, principle, status }: Summary): string {
  const when = on === null ? 'no day' : `${on}${at === null ? '' : ` ${at}`}`
  const name = principle === null ? '—' : principleWords[principle].name
  return `${(week === null ? '' : `W${week}`).padEnd(4)} ${when.padEnd(17)} ${status.padEnd(9)} ${name.padEnd(14)} ${oneLine(title)}`
}

function strategyLine({ id, principle, title }: Strategy): string {
  return `${id.padEnd(28)} ${(principle === null ? '—' : principleWords[principle].name).padEnd(14)} ${title}`
}

/** A terminal obeys control characters, so none reaches it. */
function oneLine(text: string): string {
  const letters = [...text.replace(/[\p{C}\s]+/gu, ' ').trim()]
  return letters.length > 100 ? `${letters.slice(0, 100).join('')}…` : letters.join('')
}

function ledgerLine({ sentOn, title, measure, before, after, says, verdict }: LedgerLine): string {
  const seen = before && after ? `${measure}: ${before.value} before, ${after.value} after. ` : ''
  return `${sentOn}  ${oneLine(title)}  ${seen}${says}${verdict === 'open' ? '' : ` Decided: ${verdict}.`}`
}
