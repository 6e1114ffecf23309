import type { MeasureId, Step } from '../../../src/contract/engagement.ts'
import { cohortOf, type Recountable } from './recount-cohort.ts'
import {
  type Answer,
  apart,
  count,
  dayMs,
  daysOf,
  hourMs,
  isAct,
  isContribution,
  middle,
  monday,
  ofEight,
  over,
  plain,
  plus,
  type Recounted,
  type Span,
  share,
  spanBefore,
  spansOf,
  total,
  unevenness,
} from './recount-words.ts'
import type { WrittenEvent } from './written-cohort.ts'

const comparing: MeasureId[] = ['returning-contributor-rate', 'moved-up-rate', 'held-rate', 'moved-down-rate']

/**
 * The measures counted again, slowly and plainly, from the event rows: no day tables, no shared rules, no date library. What it says is the
 * definition; the product has to agree. It is a type error to leave a measure out.
 */
export function recount(written: Recountable, whole: Span, by: Step): Recounted[] {
  const {
    dayOf,
    standing,
    events,
    lastAt,
    allDays,
    roleOn,
    isHostOn,
    joined,
    population,
    hostsIn,
    within,
    did,
    made,
    covering,
    gradeOf,
    conversations,
    tiesIn,
    leads,
    ladder,
    levelIn,
    largestGroup,
  } = cohortOf(written)

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
