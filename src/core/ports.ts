/** What the core needs from the process that hosts it; every host brings its own. */
export type Ports = Readonly<{
  kind: 'desktop' | 'browser' | 'terminal'
  version: string
  clock: Clock
  log: Log
  /** Null where the host can show no file dialog. */
  dialogs: Dialogs | null
  places: Places
}>

export type Clock = Readonly<{
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now: () => number
  /** Today's date `YYYY-MM-DD` in a time zone. */
  today: (timeZone: string) => string
}>

/** Takes operation names, codes and counts. Never anything about people, and no cell of a file. */
export type Log = (event: string, details?: Readonly<Record<string, string | number>>) => void

export type Dialogs = Readonly<{
  openWorkspace: () => Promise<string | null>
  saveWorkspace: (suggestedName: string) => Promise<string | null>
}>

/** Absolute folders. Made when first needed, with mode 0700. */
export type Places = Readonly<{
  /** Where workspaces are made by default. */
  library: string
  /** Where the studio remembers recent workspaces. */
  state: string
  /** Where uploads wait; emptied at start and end. */
  scratch: string
}>
