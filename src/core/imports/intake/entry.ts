/** One file of an upload, wherever it lies. `name` has forward slashes and no wrapping top folder. */
export type Entry = Readonly<{ name: string; sizeBytes: number; open: () => AsyncIterable<Buffer> }>
