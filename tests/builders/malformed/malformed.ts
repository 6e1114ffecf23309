/** A file that no platform writes: what it is called, what is wrong with it, and its bytes, made when they are needed. */
export type Malformed = Readonly<{ file: string; wrong: string; bytes: () => Buffer }>

export function malformed(file: string, wrong: string, bytes: () => Buffer | string): Malformed {
  return { file, wrong, bytes: () => Buffer.from(bytes()) }
}
