import type { FileTree } from '../files.ts'

/** The smallest ordinary export of a source: one file, or the files of a folder. */
export type Sample = Readonly<{ name: string; content: string | Buffer }> | Readonly<{ folder: FileTree }>

export const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`
export const jsonLines = (...rows: readonly unknown[]) => lines(...rows.map((row) => JSON.stringify(row)))
export const file = (name: string, content: string | Buffer): Sample => ({ name, content })
export const json = (name: string, value: unknown): Sample => file(name, JSON.stringify(value))
