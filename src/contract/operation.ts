import { oc } from '@orpc/contract'
import { Refused } from './refusals.ts'

/** What every operation of the contract is made from: one error, the refusal, whose reasons are listed in refusals.ts. */
export const operation = oc.errors({ REFUSED: { status: 422, message: 'Refused', data: Refused } })
