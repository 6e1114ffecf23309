/** The keys of This week, for the list under "?". */
export const weekShortcuts: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['←', '→'], 'The week before, the week after'],
  [['t'], 'Back to the latest week'],
]
