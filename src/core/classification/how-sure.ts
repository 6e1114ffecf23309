import { ActClass, type ClassificationReport } from '../../contract/classification.ts'
import { wilson } from '../engagement/wilson.ts'
import { listed } from '../wording/text.ts'
import { actBit } from './act-classes.ts'
import type { Check } from './acts.repo.ts'

/** Below this many checked messages nothing is said about how well the rules do. */
const fewestChecked = 30
/** Below this many of a class its share says nothing. */
const fewestOfClass = 5

const plural: Readonly<Record<ActClass, string>> = {
  ask: 'asks',
  give: 'gives',
  thank: 'thanks',
  prompt: 'prompts',
}

/** Class by class: of what the rules call so, how much is so; of what is so, how much they find. */
export function comparisons(checks: readonly Check[]): ClassificationReport['classes'] {
  return ActClass.options.map((name) => {
    const found = checks.filter((one) => one.found & actBit[name])
    const said = checks.filter((one) => one.said & actBit[name])
    const both = found.filter((one) => one.said & actBit[name]).length
    return { class: name, precision: share(both, found.length), recall: share(both, said.length) }
  })
}

function share(part: number, whole: number) {
  const { low, high } = wilson(part, whole) ?? { low: null, high: null }
  return { part, whole, value: whole > 0 ? part / whole : null, low, high }
}

/** How sure the classes are: by what the facilitator checked, where that is enough to say something. */
export function howSure(checked: number, classes: ClassificationReport['classes']): string {
  if (checked < fewestChecked) {
    const begun = checked === 0 ? 'Not checked yet' : `${checked} of at least ${fewestChecked} messages checked so far`
    return `${begun}: correct a sample to see how sure this is.`
  }
  const told = classes.filter(({ precision }) => precision.whole >= fewestOfClass)
  const words = told.map(
    ({ class: name, precision: { part, whole, low, high } }) =>
      `${part} of ${whole} ${plural[name]} were right (95 %: ${percent(low)}–${percent(high)} %)`,
  )
  return words.length === 0
    ? `${checked} messages checked, but too few of any class to say how sure this is.`
    : `Of ${checked} messages you checked, ${listed(words)}.`
}

function percent(share: number | null): string {
  return String(Math.round((share ?? 0) * 100))
}
