import type { Command } from 'commander'
import { ActClass, type ClassificationReport } from '../../contract/classification.ts'
import { withSession } from '../session.ts'

export function classifyCommands(root: Command): void {
  root
    .command('classify')
    .description('who asks, gives and thanks: what the rules find, and how they did on the messages you checked')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .action((options: { cohort?: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const report = await client.classification.report({ cohortId: await cohort(options.cohort) })
        print(report, () => inWords(report))
      }),
    )
}

function inWords({ messages, counts, classes, confusion, howSure, languages }: ClassificationReport): string[] {
  const { withText, withoutText } = messages
  const known = Object.entries(languages).filter(([, count]) => count > 0)
  return [
    `${withText} messages with text, ${withoutText} without: what those do is not available.`,
    ...[...ActClass.options, 'other' as const].map((name) => `  ${name.padEnd(8)} ${counts[name]}`),
    ...(counts.thanksByReaction > 0 ? [`  ${counts.thanksByReaction} reactions that thank`] : []),
    ...(known.length > 0 ? [`Languages: ${known.map(([name, count]) => `${name} ${count}`).join(', ')}.`] : []),
    howSure,
    ...classes
      .filter(({ precision, recall }) => precision.whole + recall.whole > 0)
      .map(
        ({ class: name, precision, recall }) =>
          `  ${name.padEnd(8)} precision ${share(precision)}  recall ${share(recall)}`,
      ),
    ...(confusion.length > 0 ? ['You say → the rules say'] : []),
    ...confusion.map(
      ({ said, found, messages }) => `  ${String(messages).padStart(4)}  ${names(said)} → ${names(found)}`,
    ),
  ]
}

function share({ part, whole, low, high }: ClassificationReport['classes'][number]['precision']): string {
  const interval = low === null || high === null ? '' : ` [${low.toFixed(2)}, ${high.toFixed(2)}]`
  return `${part} of ${whole}${interval}`
}

function names(classes: readonly ActClass[]): string {
  return classes.join(' + ') || 'other'
}
