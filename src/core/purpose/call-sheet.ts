import type { Cohort } from '../../contract/cohorts.ts'
import type { EntryBody } from '../../contract/entry-kinds.ts'
import type { Paper, PaperBlock } from '../../contract/papers.ts'
import { longDay } from '../wording/days.ts'

type Question = EntryBody<'discoveryQuestion'>

/** The order in which a conversation goes well; other groups follow in the designer's order. */
const usualOrder = ['Purpose', 'Audience', 'Currency', 'Context', 'Measures', 'Constraints']

/** The discovery questions as a paper to take to a needs-analysis call: answers where there are some, otherwise lines to write on. */
export function callSheetOf(cohort: Cohort, questions: readonly Question[]): Paper {
  const asked = questions.filter(({ title }) => title.trim() !== '')
  const open = asked.filter(({ answer }) => answer.trim() === '').length
  return {
    title: 'Discovery questions',
    from: cohort.name,
    sentence: sentence(asked.length, open),
    facts: [`Cohort: ${longDay(cohort.startsOn)} to ${longDay(cohort.endsOn)}`],
    language: 'en-GB',
    hasContents: false,
    blocks: groupsOf(asked).flatMap(([group, members]) => [
      { kind: 'heading', level: 1, text: group },
      ...members.flatMap(blocksOf),
    ]),
  }
}

/** Groups in the usual order, then in the order in which they first appear. */
function groupsOf(questions: readonly Question[]): [string, Question[]][] {
  const groups = new Map<string, Question[]>(usualOrder.map((group) => [group, []]))
  for (const question of questions) {
    const group = question.group.trim() || 'Other questions'
    groups.set(group, [...(groups.get(group) ?? []), question])
  }
  return [...groups].filter(([, members]) => members.length > 0)
}

function blocksOf({ title, why, answer, answeredBy, answeredOn }: Question): PaperBlock[] {
  const source = [answeredBy.name.trim(), answeredOn === null ? '' : longDay(answeredOn)].filter((part) => part !== '')
  return [
    { kind: 'heading', level: 2, text: title.trim() },
    ...(why.trim() === '' ? [] : [{ kind: 'note', text: why.trim() } as const]),
    ...(answer.trim() === ''
      ? [{ kind: 'lines', count: 3 } as const]
      : [
          { kind: 'text', text: answer.trim() } as const,
          ...(source.length === 0 ? [] : [{ kind: 'note', text: `Answered: ${source.join(', ')}` } as const]),
        ]),
  ]
}

function sentence(all: number, open: number): string {
  if (all === 0) return 'No questions are chosen yet.'
  if (open === 0) return `All ${all} questions are answered.`
  if (open === all) return `${all} questions to ask before anything is designed.`
  return `${all - open} of ${all} questions are answered; ${open} still to ask.`
}
