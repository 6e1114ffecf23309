import { number } from '../../wording/numbers.ts'
import { nudge } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'
import { triangleCaution, triangleOf } from './triangle.ts'

const fewestGives = 20
/** Of all that members asked, gave and thanked for. The catalogue has no number: half is much, a twelfth is little. */
const much = 1 / 2
const little = 1 / 12

/** Over four weeks members gave much and hardly asked: perhaps a question costs them too much. */
export const givesWithoutAsks: AdviceFinder = {
  rule: 'gives-without-asks',
  principle: 'Safety: people ask where asking costs them nothing.',
  find: (given) => {
    const found = triangleOf(given)
    if (!found || found.gives < fewestGives || found.gives < much * found.all || found.asks >= little * found.all)
      return []
    const { asks, gives, thanks, all } = found
    return [
      {
        subject: '',
        title: 'Many answers, hardly a question',
        why: `In four weeks members gave ${number(gives)} times and asked ${number(asks)} times. Perhaps a question still feels like a risk: let a leader ask one in the open that they really don’t know the answer to.`,
        evidence: [row(`${number(gives)} messages of members give, ${number(asks)} ask, ${number(thanks)} thank.`)],
        n: all,
        caution: `${triangleCaution} And where facilitators ask the questions, members needn’t.`,
        act: nudge(given, 'leader-shows-doubt', 'Plan an open question by a leader'),
      },
    ]
  },
}
