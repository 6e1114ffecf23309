/** The most that one upload may hold, and the files of one zip. */
export type Limits = Readonly<{ entries: number; bytes: number }>

export const largestUpload: Limits = { entries: 60_000, bytes: 2 * 1024 ** 3 }
