/** One step of the file format. Self-contained: it uses no code that later versions may change. */
export type Migration = Readonly<{
  version: number
  sql: string
  /** Tables whose rows people edit, so that their changes are recorded for undo. */
  recorded: readonly string[]
}>
