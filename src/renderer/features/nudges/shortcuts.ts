/** The calendar's own keys, for the list under "?". */
export const nudgeShortcuts: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['←', '→', '↑', '↓'], 'Go from card to card'],
  [['Alt', '← → ↑ ↓'], 'Move a nudge: by a week or a day'],
  [['Enter'], 'Open a card beside the calendar'],
  [['n'], 'Write a new nudge'],
  [['d'], 'Duplicate a nudge to a week later'],
  [['Delete'], 'Remove it; of an event only that day'],
]
