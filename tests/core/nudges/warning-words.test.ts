import { describe, expect, it } from 'vitest'
import { Principle } from '../../../src/contract/nudges.ts'
import { openCalendar } from './written-calendar.ts'

describe('every warning', () => {
  it('stays short whatever titles say', async () => {
    const { add, nudge, calendar } = await openCalendar()
    const title = '\u202e{x}\n\u0000שלום 👩‍👩‍👧 '.repeat(600).slice(0, 10_000)
    for (const principle of Principle.options)
      await nudge({ title, on: '2026-02-14', principle, text: title, channel: title, ask: 'work' })
    await add({ kind: 'holiday', body: { title, fromOn: '2026-02-14' } })
    for (const { says, mend } of (await calendar()).warnings) {
      expect(`${says} ${mend}`.length).toBeLessThan(500)
      expect(says).not.toMatch(/\p{C}/u)
    }
  })
})
