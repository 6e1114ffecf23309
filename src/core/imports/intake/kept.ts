/** The text by itself, for whoever keeps it: a cell cut from a longer text would keep all of that in memory. */
export function kept(text: string): string {
  return Buffer.from(text).toString()
}
