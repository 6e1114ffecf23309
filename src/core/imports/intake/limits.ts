/** The most that one upload may hold. */
export const largestUpload = { entries: 60_000, bytes: 2 * 1024 ** 3 }
