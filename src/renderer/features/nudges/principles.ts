import { Principle, principleWords } from '../../../contract/nudges.ts'

/** A principle's name, and what members can expect of it. */
export function principleOf(principle: Principle | null): Readonly<{ word: string; expect: string }> {
  if (principle === null) return { word: 'No principle', expect: 'None of the seven principles.' }
  const { name, expect } = principleWords[principle]
  return { word: name, expect }
}

export const principleChoices = Principle.options.map((value) => ({ value, label: principleWords[value].name }))
