import type { Purpose, PurposeNote } from '../../contract/purpose.ts'

/** Verbs that name a state of mind nobody can watch. */
const vagueVerbs = [
  'familiari[sz]e',
  'understand',
  'learn about',
  'know about',
  'be aware',
  'awareness',
  'appreciate',
  'explore',
  'be exposed',
]

/** Words that say no more of a space than that it is for training. */
const onlyTraining =
  /^(the |a |for |this )*(place for |space for |forum for )?(training|learning|course|programme|program|cohort|e-?learning)s?( purposes| support| discussion)?\.?$/i

/** What is weak in a purpose and how to mend it, in the order in which it reads. Says nothing of fields that are still blank. */
export function notesOn(purpose: Purpose): PurposeNote[] {
  return [...change(purpose), ...measure(purpose), ...space(purpose)]
}

function change(purpose: Purpose): PurposeNote[] {
  const notes: PurposeNote[] = []
  if (purpose.toState !== '' && purpose.fromState === '') {
    notes.push({
      field: 'fromState',
      says: 'There is no starting point yet.',
      mend: 'Say what people do today, so that a change can be seen.',
    })
  }
  const vague = vagueVerbs
    .map((verb) => new RegExp(`\\b${verb}\\w*`, 'i').exec(purpose.toState)?.[0])
    .find((word) => word !== undefined)
  if (vague) {
    notes.push({
      field: 'toState',
      says: `Nobody can watch people “${vague.toLowerCase()}”.`,
      mend: 'Name what they will be seen doing: ask, propose, decide, coach, share.',
    })
  }
  if (purpose.toState !== '' && fold(purpose.toState) === fold(purpose.fromState)) {
    notes.push({ field: 'toState', says: 'From and to say the same.', mend: 'Say what will be different.' })
  }
  return notes
}

function measure(purpose: Purpose): PurposeNote[] {
  const { name, baseline, target, dueOn } = purpose.measure
  const notes: PurposeNote[] = []
  if (name === '' && purpose.toState !== '') {
    notes.push({
      field: 'measure',
      says: 'No number would show that it worked.',
      mend: 'Name one business measure that should move when people behave this way.',
    })
  }
  if (name !== '' && target === null)
    notes.push({ field: 'measure', says: 'There is no target.', mend: 'Say how far the measure should move.' })
  if (name !== '' && baseline === null)
    notes.push({
      field: 'measure',
      says: 'There is no baseline.',
      mend: 'Write down today’s number; without it no change can be claimed later.',
    })
  if (name !== '' && dueOn === null)
    notes.push({ field: 'measure', says: 'There is no date.', mend: 'Say by when the target should be reached.' })
  if (baseline !== null && baseline === target)
    notes.push({ field: 'measure', says: 'Baseline and target are the same.', mend: 'Say what should move.' })
  return notes
}

function space(purpose: Purpose): PurposeNote[] {
  const text = purpose.spacePurpose
  if (text === '') return []
  if (onlyTraining.test(text.trim())) {
    return [
      {
        field: 'spacePurpose',
        says: 'A space that is only for training gives nobody a reason to come.',
        mend: 'Say what people will do there together, and for whom.',
      },
    ]
  }
  if ([purpose.toState, purpose.fromState].some((other) => other !== '' && fold(other) === fold(text))) {
    return [
      {
        field: 'spacePurpose',
        says: 'This repeats the purpose of the training.',
        mend: 'Say what the space itself is for.',
      },
    ]
  }
  return []
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
