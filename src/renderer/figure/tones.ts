import type { Tone } from '../../contract/figures.ts'

/** The colour of what a series stands for; both colour schemes define each of them. */
export function colourOf(tone: Tone): string {
  return `var(--tone-${tone})`
}
