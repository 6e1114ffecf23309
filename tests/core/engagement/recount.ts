import type { Grade, MeasureId, Step } from '../../../src/contract/engagement.ts'
import { dateIn, type Written, type WrittenEvent } from './written-cohort.ts'

/**
 * The measures counted again, slowly and plainly, from the event rows: no day tables, no shared rules, no date library. What it says is the
 * definition; the product has to agree.
 */
export type Recounted = {
  id: MeasureId
  from: string
  to: string
  value: number | null
  numerator: number | null
  denominator: number | null
  grade: Grade
}

type Span = { from: string; to: string }

const dayMs = 86_400_000
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
const daysOf = ({ from, to }: Span) => {
  const days: string[] = []
  for (let day = from; day < to; day = plus(day, 1)) days.push(day)
  return days
}
const isStart = (day: string, by: Step) => {
  if (by === 'week') return new Date(day).getUTCDay() === 1
  if (by === 'month') return day.endsWith('-01')
  return by === 'quarter' && ['01-01', '04-01', '07-01', '10-01'].includes(day.slice(5))
}

function spansOf(whole: Span, by: Step): Span[] {
  const starts = daysOf(whole).filter((day, at) => at === 0 || isStart(day, by))
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? whole.to }))
}

function spanBefore(span: Span, by: Step): Span {
  let from = plus(span.from, -daysOf(span).length)
  if (by !== 'total' && isStart(span.from, by) && isStart(span.to, by)) {
    from = plus(span.from, -1)
    while (!isStart(from, by)) from = plus(from, -1)
  }
  return { from, to: span.from }
}

const isContribution = (event: WrittenEvent) => ['post', 'reply', 'artefact'].includes(event.kind)
const middle = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length === 0) return null
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? 0)) / 2
}

export function recount(written: Written & { timeZone: string }, whole: Span, by: Step): Recounted[] {
  const day = (at: number) => dateIn(at, written.timeZone)
  const standing = written.imports.filter((one) => !one.isUndone && one.events.length > 0)
  const events = standing.flatMap((one) => one.events)
  const lastAt = Math.max(...events.map((event) => event.at))

  const roleOn = (person: number, on: string) =>
    written.people[person]?.roles?.find(
      ({ from, until }) => (from === null || from <= on) && (until === null || on < until),
    )?.role ?? 'participant'
  const joined = (person: number) => {
    const roster = written.people[person]?.joinsOn
    if (roster) return roster
    const own = events.filter((event) => event.person === person)
    const joins = own.filter((event) => event.kind === 'join').map((event) => day(event.at))
    if (joins.length === 0) return null
    const acts = own.filter((event) => !['join', 'leave'].includes(event.kind)).map((event) => day(event.at))
    return [...joins, ...acts].sort()[0] ?? null
  }
  const population = (span: Span) =>
    [...written.people.keys()].filter((person) => {
      if (daysOf(span).some((on) => roleOn(person, on) !== 'participant')) return false
      const from = joined(person)
      const leaves = written.people[person]?.leavesOn
      return !(from && from >= span.to) && !(leaves && leaves < span.from)
    })
  const within = (event: WrittenEvent, span: Span) => day(event.at) >= span.from && day(event.at) < span.to
  const made = (person: number, span: Span) =>
    events.filter((event) => event.person === person && isContribution(event) && within(event, span)).length
  const covering = (span: Span) =>
    standing.filter((one) => {
      const days = one.events.map((event) => day(event.at)).sort()
      return (days[0] ?? '') < span.to && (days.at(-1) ?? '') >= span.from
    })
  const gradeOf = (id: MeasureId, imports: typeof standing): Grade => {
    const grades = imports.map((one) => one.grades?.[id] ?? 'exact')
    if (grades.length === 0 || grades.every((grade) => grade === 'unavailable')) return 'unavailable'
    return grades.every((grade) => grade === 'exact') ? 'exact' : 'proxy'
  }

  function oneWindow(span: Span): Recounted[] {
    const before = spanBefore(span, by)
    const members = population(span)
    const counts = members.map((person) => made(person, span))
    const all = counts.reduce((a, b) => a + b, 0)
    const active = members.filter((person) => made(person, span) > 0)
    const reacting = members.filter(
      (person) =>
        made(person, span) === 0 &&
        events.some((event) => event.person === person && event.kind === 'reaction' && within(event, span)),
    )
    const firstEver = members.filter((person) => {
      const days = events
        .filter((event) => event.person === person && isContribution(event))
        .map((event) => day(event.at))
      const first = days.sort()[0]
      return first !== undefined && first >= span.from && first < span.to
    })
    const earlier = population(before).filter((person) => made(person, before) > 0)
    const returned = earlier.filter((person) => active.includes(person))
    const threads = [...new Set(events.map((event) => event.thread))].flatMap((thread) => {
      const posts = events
        .filter((event) => event.kind === 'post' && event.thread === thread)
        .sort((a, b) => a.at - b.at)
      const start = thread === undefined ? undefined : posts[0]
      if (!start || !within(start, span) || !members.includes(start.person)) return []
      const delays = events
        .filter(
          (event) =>
            event.kind === 'reply' &&
            event.thread === thread &&
            event.person !== start.person &&
            roleOn(event.person, day(event.at)) !== 'bot',
        )
        .map((event) => Math.max(0, event.at - start.at))
      return [{ at: start.at, delay: delays.length > 0 ? Math.min(...delays) : null }]
    })
    const ripe = threads.filter((thread) => thread.at + 7 * dayMs <= lastAt)
    const delays = threads.flatMap((thread) => (thread.delay === null ? [] : [thread.delay / 3_600_000]))
    const everybody = events.filter(
      (event) => isContribution(event) && within(event, span) && roleOn(event.person, day(event.at)) !== 'bot',
    )
    const hosts = everybody.filter((event) => ['facilitator', 'staff'].includes(roleOn(event.person, day(event.at))))

    const descending = [...counts].sort((a, b) => b - a)
    const top = descending.slice(0, Math.ceil(members.length * 0.1)).reduce((a, b) => a + b, 0)
    let half = 0
    for (let sum = 0; all > 0 && sum < all / 2; half++) sum += descending[half] ?? 0
    // The index by its other definition: the mean difference of all pairs, over twice the mean.
    let differences = 0
    for (const a of counts) for (const b of counts) differences += Math.abs(a - b)
    const n = counts.length
    const gini = n < 2 || all === 0 ? null : differences / (n * (n - 1)) / (2 * (all / n))

    const imports = covering(span)
    const answers: [MeasureId, number | null, number | null, number | null][] = [
      ['contribution-rate', n > 0 ? active.length / n : null, active.length, n],
      ['reacting-rate', n > 0 ? reacting.length / n : null, reacting.length, n],
      ['contributions', all, all, null],
      ['contributions-median', middle(counts.filter((count) => count > 0)), null, active.length],
      ['new-contributors', firstEver.length, firstEver.length, null],
      [
        'returning-contributor-rate',
        earlier.length > 0 ? returned.length / earlier.length : null,
        returned.length,
        earlier.length,
      ],
      ['thread-starts', threads.length, threads.length, null],
      [
        'reply-coverage',
        null,
        ripe.filter((thread) => thread.delay !== null && thread.delay <= 7 * dayMs).length,
        ripe.length,
      ],
      ['hours-to-first-reply-median', middle(delays), null, delays.length],
      ['gini', gini, null, n],
      ['top-tenth-share', all > 0 ? top / all : null, top, all],
      ['absence-factor', all > 0 ? half : null, null, n],
      [
        'facilitator-share',
        everybody.length > 0 ? hosts.length / everybody.length : null,
        hosts.length,
        everybody.length,
      ],
    ]
    return answers.map(([id, value, numerator, denominator]) => {
      const isReturning = id === 'returning-contributor-rate'
      const looksAt = isReturning ? [...imports, ...covering(before)] : imports
      const isBlind = imports.length === 0 || (isReturning && covering(before).length === 0)
      const grade = isBlind ? 'unavailable' : gradeOf(id, looksAt)
      if (grade === 'unavailable') return { id, ...span, value: null, numerator: null, denominator: null, grade }
      if (id === 'reply-coverage')
        return {
          id,
          ...span,
          value: denominator ? (numerator ?? 0) / denominator : null,
          numerator,
          denominator,
          grade,
        }
      return { id, ...span, value, numerator, denominator, grade }
    })
  }
  return spansOf(whole, by).flatMap(oneWindow)
}
