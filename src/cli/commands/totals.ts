import type { Command } from 'commander'
import type { Said, TotalWindow } from '../../contract/totals.ts'
import { withSession } from '../session.ts'

export function totalCommands(root: Command): void {
  const totals = root.command('totals').description('numbers of whole windows, as platforms report them')

  totals
    .command('list')
    .description('what the reports say of the cohort, window by window')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .action((options: { cohort?: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const answer = await client.totals.list({ cohortId: await cohort(options.cohort) })
        print(answer, () => [
          ...answer.windows.flatMap(inWords),
          ...answer.rest.map(
            ({ sourceTitle, earlierWindows, looseDays }) =>
              `${sourceTitle}: ${earlierWindows} earlier windows, ${looseDays} days that make no whole week.`,
          ),
        ])
      }),
    )
}

function inWords({
  sourceTitle,
  window,
  scope,
  people,
  measures,
  persons,
  everybody,
  channels,
}: TotalWindow): string[] {
  const wide = scope === 'organisation' ? ', a whole workspace or organisation' : ''
  return [
    `${window.from} to ${window.to} (exclusive)  ${sourceTitle}${wide}`,
    ...(people ? [`  ${people.counted} of your people are counted, ${people.notInReport} are not in it.`] : []),
    ...measures.map(({ title, text, company }) => `  ${title}: ${text}${company ? `, ${company}` : ''}`),
    ...[...persons, ...everybody].map((said) => `  ${spoken(said)}`),
    ...channels.map(({ channel, said }) => `  ${channel}: ${said.map(spoken).join(', ')}`),
  ]
}

function spoken({ value, words, by }: Said): string {
  return `${value} ${words}${by === null ? '' : ` by ${by} ${by === 1 ? 'person' : 'people'}`}`
}
