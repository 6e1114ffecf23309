import { describe, expect, test } from 'vitest'
import type { Author } from '../../../src/core/imports/sources/source.ts'
import { matchAuthors } from '../../../src/core/people/authors.ts'
import type { Candidate, Decision } from '../../../src/core/people/candidate.ts'
import { account, onRoster } from './candidates.ts'

const author = (key: string, name: string, more: Partial<Author> = {}): Author => ({
  key,
  name,
  email: null,
  handle: null,
  aliases: [],
  kind: 'person',
  isStaff: false,
  ...more,
})
const matched = (candidates: Candidate[], who: Author, decisions: Decision[] = []) =>
  matchAuthors({ candidates, decisions }, 'slack', [who]).get(who.key)

describe('an author is', () => {
  test('whoever the platform key means, whatever they are called now', () => {
    const [ada, ben] = [account('slack:U1', 'Ada'), account('slack:U2', 'Ben')]
    expect(matched([ada, ben], author('U2', 'Ada'))).toMatchObject({ personId: ben.id, name: 'Ben', because: null })
  })

  test('somebody of the roster, with the reason', () => {
    const ada = onRoster('Ada Field', { email: 'ada@example.org' })
    expect(matched([ada], author('U1', 'A', { email: 'ada@example.org' }))).toMatchObject({
      personId: ada.id,
      name: 'Ada Field',
      because: 'the same e-mail address, ada@example.org',
    })
    expect(matched([ada], author('U1', 'ADA  Field'))).toMatchObject({ because: 'the only ADA  Field of the roster' })
  })

  test('whom an earlier decision says, though the account is new', () => {
    const ada = onRoster('Ada Field')
    const decisions: Decision[] = [{ one: 'roster:ada field', other: 'slack:U1', verdict: 'same' }]
    expect(matched([ada], author('U1', 'cat'), decisions)).toMatchObject({ personId: ada.id, because: 'you said so' })
  })

  test('new where nobody is certain, also beside another author of that name', () => {
    const ada = onRoster('Ada')
    const both = matchAuthors({ candidates: [ada], decisions: [] }, 'slack', [author('U1', 'Ada'), author('U2', 'ada')])
    expect([...both.values()].map(({ personId }) => personId)).toEqual([null, null])
    expect(matched([account('zulip:1', 'Ada')], author('U1', 'Ada'))?.personId).toBeNull()
  })

  test('new once where two new accounts have one address', () => {
    const two = ['U1', 'U2'].map((key) => author(key, key, { email: 'ada@example.org' }))
    const found = matchAuthors({ candidates: [], decisions: [] }, 'slack', two)
    expect(new Set([...found.values()].map(({ firstKey }) => firstKey)).size).toBe(1)
  })
})
