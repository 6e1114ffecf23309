import type { Grade, MeasureId, Step } from '../../../src/contract/engagement.ts'
import { dateIn, type Written, type WrittenEvent } from './written-cohort.ts'

/**
 * The measures counted again, slowly and plainly, from the event rows: no day tables, no shared rules, no date library. What it says is the
 * definition; the product has to agree. It is a type error to leave a measure out.
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
type Answer = { value: number | null; numerator: number | null; denominator: number | null }

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
const apart = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs
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
const monday = (day: string): string => (isStart(day, 'week') ? day : monday(plus(day, -1)))

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
const isAct = (event: WrittenEvent) => !['join', 'leave'].includes(event.kind)
const total = (values: number[]) => values.reduce((a, b) => a + b, 0)
const middle = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length === 0) return null
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? 0)) / 2
}
/** The index by its other definition: the mean difference of all pairs, over twice the mean. */
const unevenness = (counts: number[]) => {
  let differences = 0
  for (const a of counts) for (const b of counts) differences += Math.abs(a - b)
  const n = counts.length
  return n < 2 || total(counts) === 0 ? null : differences / (n * (n - 1)) / (2 * (total(counts) / n))
}

const share = (k: number, n: number): Answer => ({ value: n > 0 ? k / n : null, numerator: k, denominator: n })
const count = (k: number): Answer => ({ value: k, numerator: k, denominator: null })
const over = (value: number | null, denominator: number): Answer => ({ value, numerator: null, denominator })
const plain = (value: number | null): Answer => ({ value, numerator: null, denominator: null })

const comparing: MeasureId[] = ['returning-contributor-rate', 'moved-up-rate', 'held-rate', 'moved-down-rate']

export function recount(written: Written & { timeZone: string; startsOn: string }, whole: Span, by: Step): Recounted[] {
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

  function oneWindow(span: Span): Recounted[] {
    const before = spanBefore(span, by)
    const imports = covering(span)
    const members = population(span)
    const n = members.length
    const hosts = hostsIn(span)
    const end = [span.to, plus(allDays.at(-1) ?? span.to, 1)].sort()[0] ?? span.to
    const begin = [span.from, allDays[0] ?? span.from].sort()[1] ?? span.from
    const weeks = Math.max(0, apart(begin, end)) / 7

    const counts = members.map((person) => made(person, span))
    const all = total(counts)
    const active = members.filter((person) => made(person, span) > 0)
    const seen = members.filter((person) =>
      did(person, span, 'post', 'reply', 'artefact', 'reaction', 'view', 'attend'),
    )
    const firstOf = (person: number, ...kinds: string[]) =>
      events
        .filter((event) => event.person === person && kinds.includes(event.kind))
        .map(dayOf)
        .sort()[0]
    const firstEver = members.filter((person) => {
      const first = firstOf(person, 'post', 'reply', 'artefact')
      return first !== undefined && first >= span.from && first < span.to
    })
    const earlier = population(before).filter((person) => made(person, before) > 0)

    const level = (name: string) => share(members.filter((person) => levelIn(person, span) === name).length, n)
    const inBoth = members.filter((person) => population(before).includes(person))
    const steps = inBoth.map(
      (person) => ladder.indexOf(levelIn(person, span)) - ladder.indexOf(levelIn(person, before)),
    )
    const moved = (isSo: (step: number) => boolean) => share(steps.filter(isSo).length, inBoth.length)

    // Weeks of seven days, counted back from the end.
    const weekBack = (back: number): Span => ({ from: plus(end, -7 * back - 7), to: plus(end, -7 * back) })
    const isKnownBack = (many: number) => [...Array(many).keys()].every((back) => covering(weekBack(back)).length > 0)
    const regularity = members.flatMap((person) => {
      const own = [...Array(Math.max(4, Math.floor(weeks))).keys()]
        .map(weekBack)
        .filter((week) => covering(week).length > 0 && population(week).includes(person))
      return own.length === 0 ? [] : [own.filter((week) => made(person, week) > 0).length / own.length]
    })
    const lately = (person: number, from: number, to: number) =>
      made(person, { from: plus(end, from), to: plus(end, to) })
    const monthly = isKnownBack(4) ? members.filter((person) => lately(person, -28, 0) > 0) : []
    const regulars = isKnownBack(6)
      ? members.filter(
          (person) => [-21, -28, -35, -42].filter((from) => lately(person, from, from + 7) > 0).length >= 3,
        )
      : []
    const cameBack = members.filter((person) =>
      daysOf(span).some((day) => {
        const days = events.filter((event) => event.person === person && isContribution(event)).map(dayOf)
        const past = days
          .filter((other) => other < day)
          .sort()
          .at(-1)
        return days.includes(day) && past !== undefined && apart(past, day) > 28
      }),
    )

    // From joining to the first contribution.
    const followed = members.flatMap((person) => {
      const from = joined(person) ?? written.startsOn
      if (from >= end) return []
      const last = [written.people[person]?.leavesOn ?? end, plus(end, -1)].sort()[0] ?? end
      const first = firstOf(person, 'post', 'reply', 'artefact')
      const spoke = first !== undefined && first <= last
      return [{ spoke, days: Math.max(0, apart(from, spoke ? first : last)) }]
    })
    const stillSilentAfter = (day: number) => {
      let silent = 1
      for (let today = 0; today <= day; today++) {
        const there = followed.filter(({ days }) => days >= today).length
        const spoke = followed.filter(({ days, spoke }) => spoke && days === today).length
        if (there > 0) silent *= (there - spoke) / there
      }
      return silent
    }
    let medianDay: number | null = null
    const longest = Math.max(0, ...followed.map(({ days }) => days))
    for (let day = longest; day >= 0; day--) if (stillSilentAfter(day) < 0.5 + 1e-9) medianDay = day
    const spokenBy = (day: number) => {
      const isKnown = followed.length > 0 && (longest >= day || stillSilentAfter(day) === 0)
      return over(isKnown ? 1 - stillSilentAfter(day) : null, followed.length)
    }

    // Steps, over all data up to the end.
    const was = {
      seen: (person: number) =>
        (firstOf(person, 'post', 'reply', 'artefact', 'reaction', 'view', 'attend') ?? end) < end,
      acted: (person: number) => (firstOf(person, 'post', 'reply', 'artefact', 'reaction') ?? end) < end,
      spoke: (person: number) => (firstOf(person, 'post', 'reply', 'artefact') ?? end) < end,
      returned: (person: number) =>
        new Set(
          events
            .filter((event) => event.person === person && isContribution(event) && dayOf(event) < end)
            .map((event) => monday(dayOf(event))),
        ).size > 1,
      led: (person: number) => leads.some((lead) => lead.person === person && lead.on < end),
    }
    const step = (from: keyof typeof was, to: keyof typeof was) => {
      const there = members.filter(was[from])
      return share(there.filter(was[to]).length, there.length)
    }
    const platformsOf = (person: number) =>
      new Set(
        standing.flatMap(({ source = 'events-csv', events: own }) =>
          own.some((event) => event.person === person && isAct(event) && within(event, span)) ? [source] : [],
        ),
      ).size
    const places = new Set(imports.map(({ source = 'events-csv' }) => source)).size

    const threads = conversations.filter(({ start }) => within(start, span) && members.includes(start.person))
    const anybodys = conversations.filter(({ start, isOfBot }) => within(start, span) && !isOfBot)
    const older = (days: number) => threads.filter(({ start }) => start.at + days * dayMs <= lastAt)
    const after = ({ start, first }: (typeof threads)[number]) => (first ? Math.max(0, first.at - start.at) : null)
    const within7 = older(7).filter((thread) => (after(thread) ?? Number.POSITIVE_INFINITY) <= 7 * dayMs)
    const delays = threads.map(after).filter((delay) => delay !== null)
    const debuts = older(2).filter(
      (thread) => conversations.find(({ start }) => start.person === thread.start.person) === thread,
    )
    const answeredDebuts = debuts.filter((thread) => (after(thread) ?? Number.POSITIVE_INFINITY) <= 2 * dayMs)
    const halves = older(14).flatMap(({ start, half }) => (half ? [Math.max(0, half.at - start.at) / hourMs] : []))
    const replies = (thread: (typeof threads)[number]) => total(thread.repliers.map((one) => one.count))
    const joinings = conversations.flatMap(({ start, others }) =>
      others
        .filter(({ person, first }) => members.includes(person) && within(first, span))
        .map(({ first }) => first.at - start.at),
    )
    const lastThread = conversations
      .filter(({ start }) => members.includes(start.person) && dayOf(start) < end)
      .map(({ start }) => dayOf(start))
      .sort()
      .at(-1)

    const spoken = events.filter(
      (event) => isAct(event) && within(event, span) && roleOn(event.person, dayOf(event)) !== 'bot',
    )
    const ofHosts = (some: WrittenEvent[]) => some.filter((event) => isHostOn(event.person, dayOf(event)))
    const contributed = spoken.filter(isContribution)
    const words = (some: WrittenEvent[]) => total(some.map((event) => event.words ?? 5))
    const answered = threads.flatMap(({ first }) => first ?? [])

    const descending = [...counts].sort((a, b) => b - a)
    let half = 0
    for (let sum = 0; all > 0 && sum < all / 2; half++) sum += descending[half] ?? 0
    const entropy = total(counts.filter((one) => one > 0).map((one) => (one / all) * Math.log(all / one)))

    const circle = [...members, ...hosts]
    const [ties, ownTies] = [tiesIn(span, circle), tiesIn(span, members)]
    const isIn = (person: number, some: [number, number][]) => some.some((tie) => tie.includes(person))
    const mutual = ties.filter(([a, b]) => ties.some(([c, d]) => a === d && b === c)).length
    const ofEight = (people: number[], answer: Answer) => (people.length < 8 ? plain(null) : answer)

    const found: Record<MeasureId, Answer> = {
      'contribution-rate': share(active.length, n),
      'present-rate': share(seen.length, n),
      'absent-rate': level('absent'),
      'watching-rate': level('watching'),
      'reacting-rate': level('reacting'),
      'commenting-rate': level('commenting'),
      'producing-rate': level('producing'),
      'curating-rate': level('curating'),
      'moved-up-rate': moved((by) => by > 0),
      'held-rate': moved((by) => by === 0),
      'moved-down-rate': moved((by) => by < 0),
      contributions: count(all),
      'contributions-median': over(middle(counts.filter((one) => one > 0)), active.length),
      'new-contributors': count(firstEver.length),
      'returning-contributor-rate': share(earlier.filter((person) => active.includes(person)).length, earlier.length),
      'active-weeks-median': over(middle(regularity), regularity.length),
      stickiness: share(monthly.filter((person) => lately(person, -7, 0) > 0).length, monthly.length),
      'lost-regulars': share(regulars.filter((person) => lately(person, -14, 0) === 0).length, regulars.length),
      reactivated: count(cameBack.length),
      'days-to-first-contribution': over(medianDay, followed.length),
      'contributed-by-day-7': spokenBy(7),
      'contributed-by-day-14': spokenBy(14),
      'first-post-reply-rate': share(answeredDebuts.length, debuts.length),
      'acting-step': step('seen', 'acted'),
      'contributing-step': step('acted', 'spoke'),
      'returning-step': step('spoke', 'returned'),
      'leading-step': step('returned', 'led'),
      'cross-platform-rate':
        places < 2 ? share(0, 0) : share(seen.filter((person) => platformsOf(person) > 1).length, seen.length),
      'thread-starts': count(threads.length),
      'threads-per-ten': over(n > 0 && weeks > 0 ? threads.length / weeks / (n / 10) : null, n),
      'days-since-last-thread': plain(lastThread === undefined ? null : apart(lastThread, plus(end, -1))),
      'fresh-reply-share': share(joinings.filter((late) => late <= 7 * dayMs).length, joinings.length),
      'reply-coverage': share(within7.length, older(7).length),
      'hours-to-first-reply-median': over(middle(delays.map((delay) => delay / hourMs)), delays.length),
      'replies-per-thread-median': over(middle(threads.map(replies)), threads.length),
      'repliers-per-thread-median': over(middle(threads.map(({ others }) => others.length)), threads.length),
      'solo-thread-rate': share(older(7).filter(({ others }) => others.length === 0).length, older(7).length),
      'deep-thread-rate': share(
        older(7).filter((thread) => 1 + thread.others.length >= 3 && 1 + replies(thread) >= 4).length,
        older(7).length,
      ),
      'half-life': over(middle(halves), halves.length),
      // Written events have no text, so nobody is seen to ask, give or thank; who did is counted again in the tests of classification.
      'ask-share': share(0, 0),
      'give-share': share(0, 0),
      'thank-share': share(0, 0),
      'asks-answered-rate': share(0, 0),
      'gives-thanked-rate': share(0, 0),
      'did-all-three-rate': share(0, n),
      gini: over(unevenness(counts), n),
      'top-tenth-share': share(total(descending.slice(0, Math.ceil(n * 0.1))), all),
      'absence-factor': over(all > 0 ? half : null, n),
      'effective-contributors': over(all > 0 ? Math.exp(entropy) : null, active.length),
      'leadership-distribution': share(
        members.filter((person) => leads.some((lead) => lead.person === person && daysOf(span).includes(lead.on)))
          .length,
        n,
      ),
      'thread-starts-gini': over(
        unevenness(members.map((person) => threads.filter(({ start }) => start.person === person).length)),
        n,
      ),
      'isolates-rate': ofEight(circle, share(members.filter((person) => !isIn(person, ties)).length, n)),
      'isolates-members-rate': ofEight(members, share(members.filter((person) => !isIn(person, ownTies)).length, n)),
      'reply-density': ofEight(circle, share(ties.length, circle.length * (circle.length - 1))),
      'reply-density-members': ofEight(members, share(ownTies.length, n * (n - 1))),
      reciprocity: ofEight(circle, share(mutual, ties.length)),
      'largest-component-share': ofEight(members, share(largestGroup(members, ownTies), n)),
      'facilitator-share': share(ofHosts(contributed).length, contributed.length),
      'facilitator-thread-share': share(
        anybodys.filter(({ start }) => isHostOn(start.person, dayOf(start))).length,
        anybodys.length,
      ),
      'facilitator-first-reply-share': share(ofHosts(answered).length, answered.length),
      'facilitator-words-share': share(words(ofHosts(spoken)), words(spoken)),
      'facilitator-workload': plain(
        hosts.length > 0 && weeks > 0 ? ofHosts(contributed).length / hosts.length / weeks : null,
      ),
    }
    return (Object.entries(found) as [MeasureId, Answer][]).map(([id, answer]) => {
      const looksAt = comparing.includes(id) ? [...imports, ...covering(before)] : imports
      const isBlind = imports.length === 0 || (comparing.includes(id) && covering(before).length === 0)
      const grade = isBlind ? 'unavailable' : gradeOf(id, looksAt)
      return { id, ...span, ...(grade === 'unavailable' ? plain(null) : answer), grade }
    })
  }
  return spansOf(whole, by).flatMap(oneWindow)
}
