import type { Grade, MeasureId } from '../../../src/contract/engagement.ts'
import { daysOf, isAct, type Span } from './recount-words.ts'
import { dateIn, type Written, type WrittenEvent } from './written-cohort.ts'

export type Recountable = Written & { timeZone: string; startsOn: string }

/** A cohort as its event rows tell it: who was what when, who did what, and every conversation, found anew each time it is asked for. */
export function cohortOf(written: Recountable) {
  const dated = new Map<WrittenEvent, string>()
  for (const { events } of written.imports)
    for (const event of events) dated.set(event, dateIn(event.at, written.timeZone))
  const dayOf = (event: WrittenEvent) => dated.get(event) ?? ''
  const standing = written.imports.filter((one) => !one.isUndone && one.events.length > 0)
  const events = standing.flatMap((one) => one.events)
  const lastAt = Math.max(...events.map((event) => event.at))
  const allDays = events.map(dayOf).sort()
  const everybody = [...written.people.keys()]

  const roleOn = (person: number, on: string) =>
    written.people[person]?.roles?.find(
      ({ from, until }) => (from === null || from <= on) && (until === null || on < until),
    )?.role ?? 'participant'
  const isHostOn = (person: number, on: string) => ['facilitator', 'staff'].includes(roleOn(person, on))
  const joined = (person: number) => {
    const roster = written.people[person]?.joinsOn
    if (roster) return roster
    const own = events.filter((event) => event.person === person)
    const joins = own.filter((event) => event.kind === 'join').map(dayOf)
    if (joins.length === 0) return null
    const acts = own.filter((event) => isAct(event)).map(dayOf)
    return [...joins, ...acts].sort()[0] ?? null
  }
  const isThere = (person: number, span: Span) => {
    const from = joined(person)
    const leaves = written.people[person]?.leavesOn
    return !(from && from >= span.to) && !(leaves && leaves < span.from)
  }
  const known = new Map<string, number[]>()
  const population = (span: Span) => {
    const key = `${span.from} ${span.to}`
    const found =
      known.get(key) ??
      everybody.filter(
        (person) => daysOf(span).every((on) => roleOn(person, on) === 'participant') && isThere(person, span),
      )
    known.set(key, found)
    return found
  }
  const hostsIn = (span: Span) =>
    everybody.filter(
      (person) =>
        isThere(person, span) &&
        daysOf(span).some((on) => isHostOn(person, on)) &&
        daysOf(span).every((on) => roleOn(person, on) !== 'bot'),
    )
  const within = (event: WrittenEvent, span: Span) => dayOf(event) >= span.from && dayOf(event) < span.to
  const did = (person: number, span: Span, ...kinds: string[]) =>
    events.filter((event) => event.person === person && kinds.includes(event.kind) && within(event, span)).length
  const made = (person: number, span: Span) => did(person, span, 'post', 'reply', 'artefact')
  const covering = (span: Span) =>
    standing.filter((one) => {
      const days = one.events.map(dayOf).sort()
      return (days[0] ?? '') < span.to && (days.at(-1) ?? '') >= span.from
    })
  const gradeOf = (id: MeasureId, imports: typeof standing): Grade => {
    const grades = imports.map((one) => one.grades?.[id] ?? 'exact')
    if (grades.length === 0 || grades.every((grade) => grade === 'unavailable')) return 'unavailable'
    return grades.every((grade) => grade === 'exact') ? 'exact' : 'proxy'
  }

  // Every conversation: its first post, and everybody but bots who replied, each with their first reply and how many.
  const names = [...new Set(events.flatMap(({ kind, thread }) => (kind === 'post' && thread ? [thread] : [])))]
  const conversations = names.flatMap((name) => {
    const [start] = events.filter((event) => event.kind === 'post' && event.thread === name).sort((a, b) => a.at - b.at)
    if (!start) return []
    const written = events
      .filter((event) => event.kind === 'reply' && event.thread === name)
      .sort((a, b) => a.at - b.at)
    const repliers = [...new Set(written.map(({ person }) => person))].flatMap((person) => {
      const own = written.filter((event) => event.person === person)
      const [first] = own
      return first && roleOn(person, dayOf(first)) !== 'bot' ? [{ person, first, count: own.length }] : []
    })
    const others = repliers.filter(({ person }) => person !== start.person)
    const half = written.find((_, at) => 2 * (at + 1) >= written.length)
    const isOfBot = roleOn(start.person, dayOf(start)) === 'bot'
    return [{ start, repliers, others, first: others[0]?.first, half, isOfBot }]
  })
  conversations.sort((a, b) => a.start.at - b.start.at)
  const answeredBy = (reply: WrittenEvent) =>
    (reply.answers === undefined ? undefined : events.find((event) => event.key === reply.answers))?.person ??
    events.filter((event) => event.kind === 'post' && event.thread === reply.thread).sort((a, b) => a.at - b.at)[0]
      ?.person
  const answers = events.flatMap((reply) => {
    const to = reply.kind === 'reply' ? answeredBy(reply) : undefined
    return to === undefined || to === reply.person ? [] : [{ from: reply.person, to, event: reply }]
  })
  const tiesIn = (span: Span, people: number[]) => {
    const pairs = answers
      .filter(({ from, to, event }) => people.includes(from) && people.includes(to) && within(event, span))
      .map(({ from, to }) => `${from}>${to}`)
    return [...new Set(pairs)].map((pair) => pair.split('>').map(Number) as [number, number])
  }
  const leads = conversations.flatMap(({ start, others, first, isOfBot }) => {
    if (isOfBot) return []
    return [
      ...(others.length >= 2 ? [{ person: start.person, on: dayOf(start) }] : []),
      ...(first ? [{ person: first.person, on: dayOf(first) }] : []),
    ]
  })

  const ladder = ['absent', 'watching', 'reacting', 'commenting', 'producing', 'curating']
  const levelIn = (person: number, span: Span) => {
    const circle = [...population(span), ...hostsIn(span)]
    if (tiesIn(span, circle).filter(([from]) => from === person).length >= 3) return 'curating'
    if (did(person, span, 'post', 'artefact') > 0) return 'producing'
    if (did(person, span, 'reply') > 0) return 'commenting'
    if (did(person, span, 'reaction') > 0) return 'reacting'
    return did(person, span, 'view', 'attend') > 0 ? 'watching' : 'absent'
  }
  /** The most people who can be reached from one another. */
  const largestGroup = (people: number[], ties: [number, number][]) => {
    let largest = 0
    for (const person of people) {
      const group = new Set([person])
      for (const _ of people) for (const [a, b] of ties) if (group.has(a) || group.has(b)) group.add(a).add(b)
      if (group.size > 1) largest = Math.max(largest, group.size)
    }
    return largest
  }
  return {
    dated,
    dayOf,
    standing,
    events,
    lastAt,
    allDays,
    everybody,
    roleOn,
    isHostOn,
    joined,
    isThere,
    known,
    population,
    hostsIn,
    within,
    did,
    made,
    covering,
    gradeOf,
    names,
    conversations,
    answeredBy,
    answers,
    tiesIn,
    leads,
    ladder,
    levelIn,
    largestGroup,
  }
}
