import { askingIn } from '../asking.ts'
import { type MeasureRule, memberWords, needsText, plainShareOf } from '../measure-rule.ts'

export const giveShare: MeasureRule = {
  definition: {
    id: 'give-share',
    version: 1,
    title: 'Gives among asks, gives and thanks',
    family: 'health',
    formula:
      'Gives divided by asks, gives and thanks together. Asks are seen by question marks and by how questions and needs are put, gives by answering an ask or sharing a file or link, thanks by saying so; a message may do several.',
    population: `Messages with text by: ${memberWords}`,
    interval: 'None: the messages of one person are not independent of each other.',
    direction: 'context',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'How much of the give and take is giving. A balance is the aim, not the most of any.',
    source:
      'Golden triangle of asking, giving and thanking; classes after the speech acts of Arguello & Shaffer, ICWSM 2015.',
  },
  counts: { one: 'ask, give or thanks', many: 'asks, gives and thanks', arePeople: false },
  intervalBy: 'none',
  needsText: true,
  needs: needsText,
  compute: (now) => {
    const { asks, gives, thanks } = askingIn(now)
    return plainShareOf(gives, asks + gives + thanks)
  },
}
