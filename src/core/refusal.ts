import { type RefusalCode, type Refused, sentenceFor } from '../contract/refusals.ts'

/** Something a person asked for and can put right. Thrown anywhere in the core; encoded once for the interface. Not for bugs. */
export class Refusal extends Error {
  readonly refused: Refused

  constructor(code: RefusalCode, details: Record<string, string> = {}) {
    super(sentenceFor({ code, details }))
    this.name = 'Refusal'
    this.refused = { code, details }
  }
}

export function refuse(code: RefusalCode, details: Record<string, string> = {}): never {
  throw new Refusal(code, details)
}
