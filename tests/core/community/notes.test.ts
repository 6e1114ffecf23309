import { describe, expect, it } from 'vitest'
import type { PageBody } from '../../../src/contract/page-kinds.ts'
import { membershipNotes } from '../../../src/core/community/notes/membership.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { named, write } from './design.ts'

const clear: PageBody<'membership'> = {
  boundary: 'department',
  criteria: 'Everybody who has led a sales team for less than a year on 5 January.',
  notFor: 'Project leads without a team of their own; they meet in the project forum.',
  joining: 'Write to the community manager.',
  leaving: 'A word is enough; what you wrote stays.',
}

function saidOf(change: Partial<PageBody<'membership'>> = {}) {
  return membershipNotes({ membership: { ...clear, ...change } })
}

describe('notes on the membership', () => {
  it('find nothing in a clear one', () => {
    expect(saidOf()).toEqual([])
  })

  it('say one thing about a blank one', () => {
    const blank = { boundary: 'undecided', criteria: ' ', notFor: '', joining: '', leaving: '' } as const
    const notes = saidOf(blank)
    expect(notes.map(({ says }) => says)).toEqual(['It isn’t decided yet who can be a member.'])
  })

  it.each<[string, Partial<PageBody<'membership'>>, string]>([
    ['a boundary that is undecided', { boundary: 'undecided' }, 'boundary'],
    ['no criteria', { criteria: '\n' }, 'criteria'],
    ['a word that can be read in two ways', { criteria: 'All interested and motivated people of sales.' }, 'criteria'],
    ['criteria that end in et cetera', { criteria: 'People of sales, support etc. since 2025' }, 'criteria'],
    ['criteria of two words', { criteria: 'Sales people' }, 'criteria'],
    ['an open community with criteria', { boundary: 'open' }, 'criteria'],
    ['nobody for whom it is not', { notFor: '' }, 'notFor'],
    ['the same people in and out', { notFor: clear.criteria.toUpperCase() }, 'notFor'],
    ['no way to join', { joining: '' }, 'joining'],
    ['an invitation from nobody', { boundary: 'invitation', joining: 'You will get an e-mail.' }, 'joining'],
    ['no way to leave', { leaving: '' }, 'leaving'],
  ])('point at %s', (_name, change, field) => {
    const notes = saidOf(change)
    expect(notes.map((note) => note.field)).toEqual([field])
    expect(notes[0]?.mend).not.toBe('')
  })

  it('quote the vague word', () => {
    const [note] = saidOf({ criteria: 'All interested people of the sales teams.' })
    expect(note?.says).toContain('“interested”')
  })

  it('accept an open community without criteria, and an invitation that says who invites', () => {
    expect(saidOf({ boundary: 'open', criteria: '' })).toEqual([])
    const joining = 'Your manager nominates you; you can also ask to be thought of.'
    expect(saidOf({ boundary: 'invitation', joining })).toEqual([])
  })
})

describe('notes on deciding and conflict', () => {
  it('name the levels on which nobody decides, and decisions without anybody', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const [right] = await write(client, cohortId, {
      kind: 'decisionRight',
      body: { title: 'Changing a norm', level: 'maintenance' },
    })
    const notes = (await client.community.notes({ cohortId })).filter(({ part }) => part === 'decisions')
    const said = notes.map(({ says }) => says)
    expect(said.filter((says) => says.includes('on the level'))).toEqual([
      'Nothing is written about who decides on the level “Day to day”.',
      'Nothing is written about who decides on the level “What we are”.',
    ])
    expect(notes.find(({ says }) => says.startsWith('“Changing a norm” names nobody'))?.entryId).toBe(right?.id)
  })

  it('tell a review day that has passed from one to come', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const said = async (reviewOn: string | null) => {
      const body = { direction: 'x', decisions: 'x', conflictPath: 'x', reviewOn }
      await client.entries.savePage({ cohortId, page: { kind: 'governance', body } })
      return (await client.community.notes({ cohortId }))
        .filter(({ field }) => field === 'reviewOn')
        .map(({ says }) => says)
    }
    expect(await said('2026-05-02')).toEqual(['The day on which the rules were to be looked at again has passed.'])
    expect(await said('2026-05-03')).toEqual([])
    expect(await said(null)).toEqual(['No day is set on which the rules are looked at again.'])
  })

  it('say which part of a rung is missing, and that one rung is no ladder', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    await write(client, cohortId, { kind: 'escalationStep', body: { title: 'A pause', who: 'A moderator' } })
    const said = (await client.community.notes({ cohortId }))
      .filter(({ part }) => part === 'conflict')
      .map(({ says }) => says)
    expect(said).toContain('The escalation ladder has a single rung.')
    expect(said).toContain('“A pause” doesn’t say when to climb it, or within what time.')
  })
})

describe('notes on norms, conversations and safety', () => {
  it('count the norms and name those without a reason', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const said = async () =>
      (await client.community.notes({ cohortId }))
        .filter(({ part, field }) => part === 'norms' && field === null)
        .map(({ says }) => says)
    expect(await said()).toEqual(['There are no norms yet.'])
    await write(client, cohortId, { kind: 'norm', body: { title: 'Be kind', reason: 'Because.' } })
    expect(await said()).toEqual(['1 norm is hardly a culture.'])
    const more = Array.from({ length: 10 }, (_, at) => ({
      kind: 'norm' as const,
      body: { title: `Norm ${at}`, reason: 'x' },
    }))
    await write(client, cohortId, ...more)
    expect(await said()).toEqual(['11 norms are more than anybody remembers.'])
    await write(client, cohortId, { kind: 'norm', body: { title: 'Speak up' } })
    expect(await said()).toContain('“Speak up” gives no reason.')
  })

  it('name what a conversation lacks, but not once it is tied off', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const body = { title: 'Openings', question: 'How?' }
    await write(client, cohortId, { kind: 'conversation', body })
    const said = async () =>
      (await client.community.notes({ cohortId }))
        .filter(({ part }) => part === 'conversations')
        .map(({ says }) => says)
    expect(await said()).toEqual(['“Openings” has no last day.', '“Openings” has no host.'])
    const [entry] = await client.entries.list({ cohortId, kinds: ['conversation'] })
    if (entry?.kind !== 'conversation') throw new Error('no conversation')
    const save = (change: object) =>
      client.entries.save({
        cohortId,
        id: entry.id,
        entry: { kind: 'conversation', body: { ...entry.body, ...change } },
      })
    await save({ opensOn: '2026-05-10', closesOn: '2026-05-09' })
    expect(await said()).toEqual(['“Openings” closes before it opens.'])
    await save({ tiedOffOn: '2026-04-01' })
    expect(await said()).toEqual([])
  })

  it('name actions for safety that nobody does on no day', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const action = (title: string, change: object) => ({ kind: 'safetyAction' as const, body: { title, ...change } })
    await write(
      client,
      cohortId,
      action('One', {}),
      action('Two', { owner: named('Ada') }),
      action('Three', { on: '2026-01-05' }),
      action('Four', { owner: named('Ada'), on: '2026-01-05' }),
    )
    const said = (await client.community.notes({ cohortId }))
      .filter(({ part, entryId }) => part === 'safety' && entryId !== null)
      .map(({ says }) => says)
    expect(said).toEqual(['“One” has nobody and no day.', '“Two” has no day.', '“Three” has nobody.'])
  })
})
