import type { Grade, Measure, MeasureId, Step } from '../../contract/engagement.ts'
import type { Window } from '../../contract/scalars.ts'
import { refuse } from '../refusal.ts'
import { previousWindow, windowsBetween } from '../time/windows.ts'
import type { Facts } from './facts.ts'
import { combinedGrade } from './grades.ts'
import { type MeasureRule, nothing } from './measure-rule.ts'
import { measureRules, ruleOf } from './measures.ts'
import { factsIn, type WindowFacts } from './window-facts.ts'

const mostWindows = 1000

/** One window with the equal window before it. */
export type WindowPair = Readonly<{ now: WindowFacts; before: WindowFacts }>

/** Every measure in every week, month or quarter between two days (`to` exclusive, the cohort's zone), clipped at both ends, or in the whole. Refused when empty or far too long. */
export function measuresBetween(facts: Facts, window: Window, step: Step): Measure[] {
  return stepsOf(window, step).flatMap((one) => measuresIn(facts, one, step))
}

/** Every measure in one window, which is a week, month, quarter or anything (`total`): that decides what it is compared with. */
export function measuresIn(facts: Facts, window: Window, step: Step): Measure[] {
  const pair = pairOf(facts, window, step)
  return measureRules.map((rule) => measured(rule, pair))
}

/** One measure in one window. */
export function measureOf(id: MeasureId, pair: WindowPair): Measure {
  return measured(ruleOf(id), pair)
}

/** The facts of a window and of the equal window before it. */
export function pairOf(facts: Facts, window: Window, step: Step): WindowPair {
  return { now: factsIn(facts, window), before: factsIn(facts, previousWindow(window, step)) }
}

/** The windows between two days; refused when there is none or too many. */
export function stepsOf(window: Window, step: Step): Window[] {
  if (window.to <= window.from) refuse('window-empty')
  const days = (Date.parse(window.to) - Date.parse(window.from)) / 86_400_000
  const count = Math.ceil(days / { week: 7, month: 30, quarter: 90, total: days }[step])
  if (count > mostWindows) refuse('window-too-long', { count: String(count * measureRules.length) })
  return windowsBetween(window.from, window.to, step)
}

function measured(rule: MeasureRule, { now, before }: WindowPair): Measure {
  const { id } = rule.definition
  const grade = gradeOf(rule, now, before)
  return { id, window: now.window, ...(grade === 'unavailable' ? nothing : rule.compute(now, before)), grade }
}

function gradeOf(rule: MeasureRule, now: WindowFacts, before: WindowFacts): Grade {
  const { id } = rule.definition
  if (!rule.looksBack) return combinedGrade(now.imports, id)
  if (now.imports.length === 0 || before.imports.length === 0) return 'unavailable'
  return combinedGrade([...now.imports, ...before.imports], id)
}
