import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { sentenceFor } from '../../../src/contract/refusals.ts'
import { failureFrom, isCancellation } from '../../../src/renderer/studio/failure.ts'

const refusal = (code: string, details: Record<string, string> = {}) =>
  new ORPCError('REFUSED', { defined: true, status: 422, data: { code, details } })

test('a refusal is read in its own sentence, with nothing to copy', () => {
  const refused = { code: 'import-truncated', details: { file: 'export.zip' } } as const
  expect(failureFrom(refusal(refused.code, refused.details))).toEqual({
    sentence: sentenceFor(refused),
    code: 'import-truncated',
    details: null,
  })
})

test('a bug says what is safe and carries details to copy', () => {
  const { sentence, details } = failureFrom(new ORPCError('INTERNAL_SERVER_ERROR', { message: 'it broke' }))
  expect(sentence).toContain('unchanged')
  expect(details).toContain('INTERNAL_SERVER_ERROR 500: it broke')
})

test('a refusal that this page does not know is a bug, not an empty sentence', () => {
  expect(failureFrom(refusal('made-up')).details).toContain('REFUSED')
})

test('stopping is not a failure', () => {
  expect(isCancellation(refusal('cancelled'))).toBe(true)
  expect(isCancellation(new DOMException('stopped', 'AbortError'))).toBe(true)
  expect(isCancellation(refusal('disk-full', { file: 'x' }))).toBe(false)
})
