import type { Section } from '../../design/sections.tsx'

/** The parts of the screen, by their words in the address. */
export const sections: readonly [Section, ...Section[]] = [
  { id: 'calendar', title: 'Calendar' },
  { id: 'ledger', title: 'Ledger' },
  { id: 'events', title: 'Rhythm events' },
  { id: 'exports', title: 'Export days' },
  { id: 'holidays', title: 'Holidays' },
]
