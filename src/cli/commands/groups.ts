import type { Command } from 'commander'
import { GroupRequest } from '../../contract/groups.ts'
import { withSession } from '../session.ts'

type Options = {
  cohort?: string
  size: string
  balance?: string
  alike?: string
  seed: string
  shape: string
  mentors?: string
  keep?: string
}

export function groupCommands(root: Command): void {
  root
    .command('groups')
    .description('balanced groups: circles, buddies and mentor pairs')
    .command('make')
    .description('put the participants into groups that are balanced on traits of the roster')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .option('--shape <shape>', 'circles, buddies or mentor-pairs', 'circles')
    .option('--size <people>', 'people in a circle', '4')
    .option('--balance <traits>', 'traits to mix evenly, e.g. region,role')
    .option('--alike <traits>', 'traits in which members of a group should be alike')
    .option('--mentors <trait=value>', 'who the mentors are, for mentor-pairs')
    .option('--seed <number>', 'the same seed gives the same groups', '1')
    .option('--keep <title>', 'keep the groups in the design under this title')
    .action((options: Options, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const request = GroupRequest.safeParse(requestFrom(options))
        if (!request.success)
          command.error(
            `error: ${request.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
          )
        const cohortId = await cohort(options.cohort)
        const grouped = await client.groups.make({ cohortId, request: request.data })
        if (options.keep !== undefined) await client.groups.keep({ cohortId, title: options.keep, grouped })
        print(grouped, () => [
          grouped.says,
          ...grouped.groups.map(({ name, members }) => `${name}: ${members.map((member) => member.name).join(', ')}`),
        ])
      }),
    )
}

function requestFrom({ shape, size, balance, alike, seed, mentors }: Options) {
  const wishes = (list: string | undefined, wish: 'mix' | 'alike') =>
    (list ?? '')
      .split(',')
      .map((attribute) => attribute.trim())
      .filter((attribute) => attribute !== '')
      .map((attribute) => ({ attribute, wish }))
  const [attribute = '', ...value] = (mentors ?? '').split('=')
  return {
    shape,
    size: Number(size),
    balance: [...wishes(balance, 'mix'), ...wishes(alike, 'alike')],
    seed: Number(seed),
    mentors: mentors === undefined ? null : { attribute, value: value.join('=') },
  }
}
