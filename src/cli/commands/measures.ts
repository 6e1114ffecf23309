import type { Command } from 'commander'
import { type Measure, Step } from '../../contract/engagement.ts'
import { withSession } from '../session.ts'

export function measureCommands(root: Command): void {
  root
    .command('measures')
    .description('the measures of a cohort, each with its interval and grade')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .requiredOption('--from <date>', 'first day, YYYY-MM-DD')
    .requiredOption('--to <date>', 'day after the last, YYYY-MM-DD')
    .option('--by <step>', Step.options.join(' | '), 'total')
    .option('--segment <name=value>', 'only people with this attribute of the roster, or Role=…')
    .action((options: Options, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const by = Step.safeParse(options.by)
        if (!by.success) command.error(`error: --by is one of ${Step.options.join(', ')}`)
        const segment = options.segment === undefined ? null : segmentIn(options.segment)
        if (segment === undefined) command.error('error: --segment is written NAME=VALUE, e.g. Region=North')
        const answer = await client.engagement.measures({
          cohortId: await cohort(options.cohort),
          from: options.from,
          to: options.to,
          by: by.data,
          ...(segment ? { segment } : {}),
        })
        print({ measures: answer.measures }, () => answer.measures.map(line))
      }),
    )
}

type Options = Readonly<{ cohort?: string; from: string; to: string; by: string; segment?: string }>

/** `Region=North`; undefined where either half is missing. */
function segmentIn(text: string): { name: string; value: string } | undefined {
  const [name = '', ...rest] = text.split('=')
  const value = rest.join('=')
  return name.trim() && value.trim() ? { name, value } : undefined
}

function line({ id, window, value, numerator, denominator, low, high, grade }: Measure): string {
  const number = (amount: number | null) => (amount === null ? '—' : String(Math.round(amount * 1000) / 1000))
  const of = denominator === null ? '' : `  ${number(numerator)} of ${number(denominator)}`
  const interval = low === null ? '' : `  [${number(low)}, ${number(high)}]`
  return `${window.from}  ${id.padEnd(30)} ${number(value)}${of}${interval}  ${grade}`
}
