import type { EntryBody } from '../../contract/entry-kinds.ts'
import type { PageBody } from '../../contract/page-kinds.ts'
import type { CauseVerdict } from '../../contract/purpose.ts'
import { listed, quoted, startingLarge } from '../wording/text.ts'

type RootCause = EntryBody<'rootCause'>
type Cause = RootCause['cause']
type Answer = CauseVerdict['answer']

/** What a cohort alone can do about a cause, unless the designer says otherwise. */
const byCause: Readonly<Record<Cause, Answer>> = {
  skill: 'yes',
  confidence: 'yes',
  motivation: 'partly',
  expectations: 'partly',
  tools: 'no',
  time: 'no',
  reward: 'no',
  other: 'unknown',
}

/** What has to happen where a cohort can't help. */
const remedies: Readonly<Partial<Record<Cause, string>>> = {
  tools: 'have the tools mended or bought first; practice doesn’t make a broken tool work',
  time: 'have the time protected by whoever gives out the work, in writing',
  reward: 'have the people who set rewards change what is rewarded; otherwise the cohort asks for what costs people',
  expectations: 'have managers say plainly what they expect, before the cohort starts',
  motivation: 'find out what people would trade their time for, before asking for it',
}
const words: Readonly<Record<Cause, string>> = {
  skill: 'skill',
  confidence: 'confidence',
  motivation: 'motivation',
  tools: 'tools',
  time: 'time',
  reward: 'reward',
  expectations: 'expectations',
  other: 'other causes',
}
const order: readonly Answer[] = ['no', 'partly', 'yes']

/** Reads the notes on why people don't do it now: is a cohort the answer? Says so plainly when most causes are ones that a cohort can't mend. */
export function verdictOn(causes: readonly RootCause[], own: PageBody<'rootCauseSummary'>): CauseVerdict {
  const written = causes.filter(({ title, evidence, cause }) => title.trim() || evidence.trim() || cause !== 'other')
  const answers = written.map((cause) => ({ ...cause, answer: answerFor(cause) }))
  const countOf = (answer: Answer) => answers.filter((one) => one.answer === answer).length
  const counts = { yes: countOf('yes'), partly: countOf('partly'), no: countOf('no'), unknown: countOf('unknown') }
  const beyond = [...new Set(answers.filter(({ answer }) => answer === 'no').map(({ cause }) => cause))]
  const answer = overall(counts, written.length)
  return {
    answer,
    says: sentence(answer, counts, beyond, written.length),
    therefore: [...beyond, ...causesOf(answers, 'partly')].flatMap(remedyOf).concat(gapsIn(answers)),
    counts,
    disagrees: disagreement(answer, own.isCohortTheAnswer),
  }
}

function answerFor({ canCohortHelp, cause }: RootCause): Answer {
  return canCohortHelp === 'unknown' ? byCause[cause] : canCohortHelp
}

function overall({ yes, no, unknown }: CauseVerdict['counts'], all: number): Answer {
  if (all === 0 || unknown > all / 2) return 'unknown'
  if (no > all / 2) return 'no'
  return yes > all / 2 && no === 0 ? 'yes' : 'partly'
}

function sentence(answer: Answer, counts: CauseVerdict['counts'], beyond: readonly Cause[], all: number): string {
  if (all === 0)
    return 'Nothing is noted yet on why people don’t do it now, so nobody can say whether a cohort would help.'
  const share = (part: number) => `${part} of ${all} ${all === 1 ? 'cause' : 'causes'}`
  const named = listed(beyond.map((cause) => words[cause]))
  if (answer === 'unknown')
    return `It can’t be told yet: for ${share(counts.unknown)} nobody has said whether a cohort can help.`
  if (answer === 'no')
    return `No. ${share(counts.no)} ${counts.no === 1 ? 'is' : 'are'} beyond a cohort (${named}). A cohort alone won’t mend ${counts.no === 1 ? 'it' : 'them'}.`
  if (answer === 'yes') return `Yes. A cohort can mend ${share(counts.yes)}, and none of the notes is beyond it.`
  if (counts.no > 0)
    return `In part. A cohort can help with ${share(counts.yes + counts.partly)}; ${named} ${beyond.length === 1 ? 'needs' : 'need'} something else as well.`
  return `In part. A cohort helps with ${share(counts.yes + counts.partly)}, but not all the way.`
}

function causesOf(answers: readonly { answer: Answer; cause: Cause }[], answer: Answer): Cause[] {
  return [...new Set(answers.filter((one) => one.answer === answer).map(({ cause }) => cause))]
}

function remedyOf(cause: Cause): string[] {
  const remedy = remedies[cause]
  return remedy ? [`${startingLarge(words[cause])}: ${remedy}.`] : []
}

function gapsIn(answers: readonly (RootCause & { answer: Answer })[]): string[] {
  const bare = answers.filter(({ evidence }) => evidence.trim() === '')
  const bold = answers.filter(({ cause, canCohortHelp }) => canCohortHelp === 'yes' && byCause[cause] === 'no')
  return [
    ...bold.map(
      ({ title, cause }) =>
        `${quoted(title, 'A note')} is about ${words[cause]}, yet a cohort is said to mend it. Write down how.`,
    ),
    ...(bare.length === 0
      ? []
      : [
          `${bare.length} of ${answers.length} ${answers.length === 1 ? 'note' : 'notes'} ${bare.length === 1 ? 'has' : 'have'} no evidence. Ask the people themselves before you rely on them.`,
        ]),
  ]
}

function disagreement(notes: Answer, own: Answer): string | null {
  if (own === 'unknown' || notes === 'unknown' || order.indexOf(own) <= order.indexOf(notes)) return null
  return `You answered “${own}”; your notes say “${notes}”. Change one of them, or say why below.`
}
