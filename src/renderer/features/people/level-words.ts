import type { Level } from '../../../contract/people.ts'

/** Lowest first. */
export const levelOrder: readonly Level[] = ['absent', 'watching', 'reacting', 'commenting', 'producing', 'curating']

/** Levels as they are read and chosen, with what reaches them. */
export const levelWords: Readonly<Record<Level, Readonly<{ title: string; says: string }>>> = {
  absent: { title: 'Absent', says: 'nothing of theirs was seen' },
  watching: { title: 'Watching', says: 'was there, and left no trace but that' },
  reacting: { title: 'Reacting', says: 'reacted to what others wrote' },
  commenting: { title: 'Commenting', says: 'answered others' },
  producing: { title: 'Producing', says: 'began a conversation or shared something made' },
  curating: { title: 'Curating', says: 'contributed, and answered at least three different people' },
}
