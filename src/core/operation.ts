import { implement, ORPCError } from '@orpc/server'
import { contract } from '../contract/index.ts'
import { Refusal } from './refusal.ts'
import type { Studio } from './studio.ts'

/** What every operation is given besides its input. */
export type Context = Readonly<{ studio: Studio }>

/**
 * The contract, ready to be implemented: input and output are validated, a refusal is encoded once, and a bug is logged by the operation's name
 * (never with its input) before it goes on to the caller.
 */
export const operations = implement(contract)
  .$context<Context>()
  .use(async ({ context, next, path }) => {
    try {
      return await next()
    } catch (error) {
      const encoded = encodeRefusal(error)
      if (!(encoded instanceof ORPCError))
        context.studio.ports.log('bug', { operation: path.join('.'), kind: nameOf(error) })
      throw encoded
    }
  })

/** A refusal as the error that the contract declares; any other error unchanged. */
export function encodeRefusal(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error
  return new ORPCError('REFUSED', { defined: true, status: 422, message: error.message, data: error.refused })
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
