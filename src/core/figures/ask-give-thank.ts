import { comparisons, howSure } from '../classification/how-sure.ts'
import { type Asking, askingIn } from '../engagement/asking.ts'
import { between } from '../engagement/day-number.ts'
import { measureOf } from '../engagement/measuring.ts'
import { fewestForPercent } from '../engagement/print.ts'
import { counted, number, percent } from '../wording/numbers.ts'
import type { Figure, FigureFacts } from './figure.ts'

/** Below this many asks, gives and thanks together nothing is said about their balance, and below this many asks nothing about answers. */
const fewest = 5

/** How often people asked, gave and thanked in the window, beside the facilitators' prompts, with how sure the classes are. */
export const askGiveThank: Figure = {
  id: 'ask-give-thank',
  title: 'Asking, giving, thanking',
  draw: (given) => {
    const { facts, whole } = given
    if (measureOf('ask-share', whole).grade === 'unavailable')
      return {
        unavailable: 'No import of these days holds what was written, so who asks, gives and thanks is not known.',
      }
    const asking = askingIn(whole.now)
    const { asks, gives, thanks } = asking
    const all = asks + gives + thanks
    if (all < fewest) return { unavailable: `${counted(all, words)} in these days: too few to speak of a balance.` }
    const prompts = promptsIn(given)
    const corners = [
      { title: 'Asks', count: asks },
      { title: 'Gives', count: gives },
      { title: 'Thanks', count: thanks },
    ]
    return {
      finding: findingOf(asking),
      alt: 'Three bars: how many messages ask, give and thank.',
      cautions: [
        `${number(all)} asks, gives and thanks by people other than facilitators, staff and bots; a message may do several. Balance is the aim, not the most of any.`,
        ...(prompts > 0
          ? [
              `${counted(prompts, { one: 'question', many: 'questions' })} of facilitators and staff count as prompts and are left out.`,
            ]
          : []),
        howSure(facts.actChecks.length, comparisons(facts.actChecks)),
      ],
      drawing: {
        kind: 'bars',
        unit: 'contributions',
        isStacked: false,
        categories: corners.map(({ title }) => title),
        series: [{ id: 'messages', title: 'Messages', tone: 'accent', values: corners.map(({ count }) => count) }],
      },
      table: {
        columns: [
          { title: 'What messages do', isNumber: false },
          { title: 'Messages', isNumber: true },
          { title: 'Share', isNumber: true },
        ],
        rows: corners.map(({ title, count }) => [
          title,
          number(count),
          all < fewestForPercent ? `${count} of ${all}` : percent(count / all),
        ]),
      },
    }
  },
}

const words = { one: 'ask, give or thanks', many: 'asks, gives and thanks' }

function findingOf({ asks, gives, thanks, answeredAsks, ripeAsks }: Asking): string {
  const answered = ripeAsks >= fewest ? ` ${answeredAsks} of ${ripeAsks} asks were answered within a week.` : ''
  return `${counted(asks, { one: 'ask', many: 'asks' })} to ${counted(gives, { one: 'give', many: 'gives' })} and ${number(thanks)} thanks.${answered}`
}

function promptsIn({ facts, window }: FigureFacts): number {
  let prompts = 0
  for (const days of facts.actDays.values())
    for (const day of between(days, window.from, window.to, (one) => one.day)) prompts += day.prompts
  return prompts
}
