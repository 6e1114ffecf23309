/** The keys of "Same person?", for the list under "?". */
export const peopleShortcuts: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j', 'k'], 'Same person?: the next pair, the one before'],
  [['s'], 'Same person?: they are the same'],
  [['a'], 'Same person?: keep them apart'],
  [['u'], 'Same person?: take the last decision back'],
]
