import type { MeasureId } from '../../contract/engagement.ts'
import type { Entry } from '../../contract/entries.ts'
import type { Ledger, LedgerLine } from '../../contract/ledger.ts'
import type { Window } from '../../contract/scalars.ts'
import { changeBetween } from '../engagement/change.ts'
import { populationOf } from '../engagement/disclose.ts'
import type { Facts } from '../engagement/facts.ts'
import { measureRules, ruleOf } from '../engagement/measures.ts'
import { measureOf, pairOf } from '../engagement/measuring.ts'
import { printMeasure } from '../engagement/print.ts'
import { isSent } from '../nudges/nudge-rule.ts'
import { shortTitle } from '../nudges/words.ts'
import { addDays } from '../time/days.ts'
import { longDay } from '../wording/days.ts'
import { counted } from '../wording/numbers.ts'
import { cautionsFor } from './cautions.ts'

/** Days that are looked at on either side of the day on which a nudge was sent; that day belongs to those after. */
const daysBeside = 7

/** Every nudge that was sent, beside what its measure showed before and after, the newest first. */
export function ledgerOf(
  facts: Facts,
  nudges: readonly Entry<'nudge'>[],
  holidays: readonly Entry<'holiday'>[],
): Ledger {
  const sent = nudges.filter(({ body }) => isSent(body.status) && body.sentOn !== null)
  const lines = sent
    .map((nudge) => lineOf(facts, nudge, { sent, holidays }))
    .sort((one, other) => (one.sentOn < other.sentOn ? 1 : one.sentOn > other.sentOn ? -1 : 0))
  return { ...answerTo(lines), lines }
}

/** The studio's measure that a nudge names, by its id or its title; null for other words. */
function measureNamed(words: string): MeasureId | null {
  const wanted = words.trim().toLowerCase()
  const rule = measureRules.find(({ definition: { id, title } }) => id === wanted || title.toLowerCase() === wanted)
  return rule?.definition.id ?? null
}

type Beside = Readonly<{ sent: readonly Entry<'nudge'>[]; holidays: readonly Entry<'holiday'>[] }>

function lineOf(facts: Facts, nudge: Entry<'nudge'>, beside: Beside): LedgerLine {
  const { body } = nudge
  const sentOn = body.sentOn ?? ''
  const measureId = measureNamed(body.measure)
  const after = { from: sentOn, to: addDays(sentOn, daysBeside) }
  const before = { from: addDays(sentOn, -daysBeside), to: sentOn }
  const found = measureId === null ? null : compared(facts, measureId, before, after)
  return {
    entryId: nudge.id,
    title: shortTitle('nudge', body),
    principle: body.principle,
    status: body.status,
    sentOn,
    channel: body.channel,
    audience: body.audience,
    hypothesis: body.hypothesis,
    outcome: body.outcome,
    measure: measureId === null ? body.measure : ruleOf(measureId).definition.title,
    measureId,
    before: found?.before ?? null,
    after: found?.after ?? null,
    finding: found?.finding ?? 'no measure',
    says: found?.says ?? withoutMeasure(body.measure),
    cautions: found ? cautionsFor(nudge, { ...beside, window: { from: before.from, to: after.to }, ...found }) : [],
    verdict: body.verdict,
  }
}

type Compared = Readonly<{
  before: NonNullable<LedgerLine['before']>
  after: NonNullable<LedgerLine['after']>
  finding: LedgerLine['finding']
  says: string
  /** How many people the days after count; null if unknown. */
  population: number | null
  hasInterval: boolean
}>

function compared(facts: Facts, id: MeasureId, before: Window, after: Window): Compared {
  const [was, is] = [readIn(facts, id, before), readIn(facts, id, after)]
  const { word, because } = changeBetween(was.measure, is.measure)
  const hasInterval = was.measure.low !== null && is.measure.low !== null
  const sides = { before: was.side, after: is.side, population: is.population, hasInterval }
  const lastOn = facts.imports
    .map((one) => one.lastOn)
    .sort()
    .at(-1)
  if (lastOn === undefined || lastOn < addDays(after.to, -1)) {
    const until = lastOn === undefined ? 'Nothing is imported yet' : `The data ends on ${longDay(lastOn)}`
    return {
      ...sides,
      finding: 'too early',
      says: `${until}; the seven days after it end on ${longDay(addDays(after.to, -1))}.`,
    }
  }
  return { ...sides, finding: word, says: sentenceOf(word, because) }
}

function readIn(facts: Facts, id: MeasureId, window: Window) {
  const pair = pairOf(facts, window, 'total')
  const measure = measureOf(id, pair)
  const population = populationOf([measureOf('contribution-rate', pair)])
  const { text, company } = printMeasure(measure, population)
  return { measure, population, side: { window, value: text, company, grade: measure.grade } }
}

function sentenceOf(word: 'clear rise' | 'clear fall' | 'no clear change' | 'not comparable', because: string): string {
  if (word === 'not comparable') return `The two weeks can’t be compared: ${because}.`
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${because}.`
}

function withoutMeasure(words: string): string {
  return words.trim() === ''
    ? 'No measure was named when it was planned, so nothing can be compared.'
    : `Its measure, “${words.trim()}”, is none that the studio counts; say in your own words what you saw.`
}

function answerTo(lines: readonly LedgerLine[]): Pick<Ledger, 'sentence' | 'support'> {
  const open = lines.filter(({ verdict }) => verdict === 'open').length
  const nudges = { one: 'nudge', many: 'nudges' }
  const sentence =
    lines.length === 0
      ? 'No nudge has been sent yet.'
      : open === 0
        ? `${counted(lines.length, nudges)} tried, and all of them decided.`
        : `${counted(lines.length, nudges)} tried; ${open} ${open === 1 ? 'waits' : 'wait'} for your verdict.`
  return {
    sentence,
    support:
      'The seven days from the day it was sent, beside the seven before. That shows what went along with it, not what it caused.',
  }
}
