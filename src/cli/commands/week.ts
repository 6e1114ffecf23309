import type { Command } from 'commander'
import { WeekName, type WeekView } from '../../contract/week.ts'
import { withSession } from '../session.ts'

export function weekCommands(root: Command): void {
  root
    .command('week')
    .description('a week of a cohort: what changed, what to do about it, who waits and whom to thank')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .option('--week <week>', 'ISO week, e.g. 2026-W07; without it the last whole week of the data')
    .action((options: { cohort?: string; week?: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const asked = options.week === undefined ? null : WeekName.safeParse(options.week)
        if (asked && !asked.success) command.error('error: --week is written like 2026-W07')
        const week = asked?.data ?? null
        const view = await client.week.view({ cohortId: await cohort(options.cohort), week })
        print(view, () => linesOf(view))
      }),
    )
}

function linesOf(view: WeekView): string[] {
  return [
    `${view.week}: ${view.label}`,
    view.sentence,
    view.support,
    ...part(
      'What changed',
      view.changes.map(({ title, says }) => `${title}: ${says}`),
    ),
    ...part('Advice', view.advice.flatMap(adviceLines)),
    ...part(
      'Unanswered',
      view.unanswered.map(
        ({ name, on, channel, hours, isFirstPost, isAsk }) =>
          `${on}  ${name}${channel === null ? '' : ` in ${channel}`}: ${Math.floor(hours)} h${isFirstPost ? ', a first post' : ''}${isAsk ? ', asks' : ''}`,
      ),
    ),
    ...part(
      'To thank',
      view.thank.map(({ name, what }) => `${name} ${what.join('; ')}`),
    ),
    ...part(
      'Quiet this week and the one before',
      view.quiet.map(
        ({ name, lastOn, activeWeeks }) =>
          `${name}: last wrote on ${lastOn}, in ${activeWeeks} of the four weeks before`,
      ),
    ),
    ...part(
      'To tie off',
      view.tieOff.map(
        ({ name, startedOn, channel, why }) =>
          `${startedOn}  ${name}${channel === null ? '' : ` in ${channel}`}: ${why}`,
      ),
    ),
    ...part(
      'Nudges due',
      view.nudgesDue.map(({ title, says }) => `${title}: ${says}`),
    ),
    ...part(
      'Missing',
      view.gaps.map(({ says }) => says),
    ),
  ].map(oneLine)
}

function adviceLines({ title, why, evidence, caution, act }: WeekView['advice'][number]): string[] {
  return [
    `${title}. ${why}`,
    ...evidence.map(({ says }) => `  - ${says}`),
    `  Don’t over-read: ${caution}`,
    ...(act ? [`  To do: ${act.label}${act.kind === 'go' ? '' : ` (${act.on})`}`] : []),
  ]
}

/** A heading with its lines; nothing where there are none. */
function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

/** A terminal obeys control characters, so none reaches it; the indent stays. */
function oneLine(text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? ''
  return `${indent}${text.replace(/[\p{C}\s]+/gu, ' ').trim()}`
}
