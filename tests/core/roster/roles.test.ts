import { describe, expect, test } from 'vitest'
import type { RoleAssignment } from '../../../src/contract/roster.ts'
import { heldDuring, roleOn, withRole } from '../../../src/core/roster/roles.ts'

const march: RoleAssignment[] = [{ role: 'facilitator', from: '2026-03-01', until: '2026-04-01' }]

describe('a role', () => {
  test('is held from its first day to the day before its end', () => {
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => roleOn(march, day))).toEqual([
      'participant',
      'facilitator',
      'facilitator',
      'participant',
    ])
    expect(roleOn([{ role: 'staff', from: null, until: null }], '1999-01-01')).toBe('staff')
  })

  test('is held during a window when it is on one of its days', () => {
    const held = (from: string, to: string, role: 'facilitator' | 'participant') =>
      heldDuring(march, { from, to }, role)
    expect(held('2026-02-01', '2026-03-01', 'facilitator')).toBe(false)
    expect(held('2026-02-01', '2026-03-02', 'facilitator')).toBe(true)
    expect(held('2026-03-31', '2026-05-01', 'facilitator')).toBe(true)
    expect(held('2026-04-01', '2026-05-01', 'facilitator')).toBe(false)
    expect(held('2026-03-01', '2026-04-01', 'participant')).toBe(false)
    expect(held('2026-03-01', '2026-04-02', 'participant')).toBe(true)
    expect(held('2026-03-05', '2026-03-05', 'facilitator')).toBe(false)
  })

  test('without a date replaces all that was', () => {
    expect(withRole(march, 'staff', null)).toEqual([{ role: 'staff', from: null, until: null }])
    expect(withRole(march, 'participant', null)).toEqual([])
  })

  test('from a day on ends what runs then', () => {
    const host = withRole([], 'facilitator', null)
    const fading = withRole(host, 'participant', '2026-03-01')
    expect(fading).toEqual([{ role: 'facilitator', from: null, until: '2026-03-01' }])
    expect(withRole(fading, 'staff', '2026-04-01')).toEqual([
      ...fading,
      { role: 'staff', from: '2026-04-01', until: null },
    ])
    expect(withRole(withRole([], 'staff', '2026-04-01'), 'facilitator', '2026-04-01')).toEqual([
      { role: 'facilitator', from: '2026-04-01', until: null },
    ])
  })

  test('from before a later change is refused', () => {
    expect(() => withRole(march, 'staff', '2026-02-01')).toThrow('Choose a later date')
  })
})
