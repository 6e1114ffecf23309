import { z } from 'zod'
import { PersonId, Text } from './scalars.ts'

/** Which purpose something in the design serves: that of the training, that of the space, or both. Serving none makes it an orphan. */
export const Serves = z.array(z.enum(['training', 'space'])).default([])
export type Serves = z.infer<typeof Serves>

/** Somebody named in a design: a person of the roster, or anybody else by name. */
export const Who = z.object({ personId: PersonId.nullable().default(null), name: Text.default('') })
export type Who = z.infer<typeof Who>
export const nobody: Who = { personId: null, name: '' }

/** What every entry of a design has: the words it is listed under. */
export const entry = { title: Text.default('') }

/** What an entry has besides, when it must name the purpose it serves. */
export const serving = { ...entry, serves: Serves }

export const who = Who.default(nobody)
export const text = Text.default('')
