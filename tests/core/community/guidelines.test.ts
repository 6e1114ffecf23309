import { describe, expect, it } from 'vitest'
import type { Paper, PaperBlock } from '../../../src/contract/papers.ts'
import type { PersonId } from '../../../src/contract/scalars.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { named, write } from './design.ts'

const headings = ({ blocks }: Paper, level: 1 | 2) =>
  blocks
    .filter((block) => block.kind === 'heading' && block.level === level)
    .map((block) => ('text' in block ? block.text : ''))

/** The blocks between a heading of the first level and the next. */
function sectionOf({ blocks }: Paper, title: string): PaperBlock[] {
  const isTop = (block: PaperBlock) => block.kind === 'heading' && block.level === 1
  const start = blocks.findIndex((block) => isTop(block) && 'text' in block && block.text === title)
  if (start < 0) return []
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex(isTop)
  return end < 0 ? rest : rest.slice(0, end)
}

async function blankCohort() {
  const { client, makeCohort, ...more } = await openTestStudio()
  const cohortId = await makeCohort()
  return { client, cohortId, ...more, paper: async () => (await client.community.guidelines({ cohortId })).paper }
}

describe('the community guidelines', () => {
  it('have no section while nothing is written, and the screen names them all', async () => {
    const { client, cohortId } = await blankCohort()
    const { paper, leftOut } = await client.community.guidelines({ cohortId })
    expect(paper.blocks).toEqual([])
    expect(paper).toMatchObject({ from: 'pathfinders', title: 'Community guidelines', language: 'en-GB' })
    expect(leftOut.map(({ title }) => title)).toEqual([
      'What this place is for',
      'Who it is for',
      'How we treat each other',
      'It is safe to ask',
      'What we talk about',
      'Who to ask',
      'How we decide',
      'What moderators do',
      'If something goes wrong',
      'How we nudge you',
    ])
    expect(JSON.stringify(paper)).not.toContain('yet')
  })

  it('gain exactly the section that was written', async () => {
    const { client, cohortId } = await blankCohort()
    await write(client, cohortId, { kind: 'norm', body: { title: 'Ask early', reason: 'It saves days.' } })
    const { paper, leftOut } = await client.community.guidelines({ cohortId })
    expect(headings(paper, 1)).toEqual(['How we treat each other'])
    expect(leftOut.map(({ title }) => title)).not.toContain('How we treat each other')
    expect(leftOut).toHaveLength(9)
  })

  it('never have a heading without words under it', async () => {
    const { client, cohortId, paper } = await blankCohort()
    await write(client, cohortId, { kind: 'norm', body: { title: ' ', reason: 'No title' } })
    await write(client, cohortId, { kind: 'decisionRight', body: { title: 'Nobody decides this' } })
    await write(client, cohortId, { kind: 'escalationStep', body: { title: '', when: 'Always' } })
    await write(client, cohortId, { kind: 'communityRole', body: { title: 'Curator', askFor: 'Where things are' } })
    const body = { stance: '', removes: '  ', edits: '\n', appeals: 'Write to us.' }
    await client.entries.savePage({ cohortId, page: { kind: 'moderation', body } })
    expect((await paper()).blocks).toEqual([
      { kind: 'heading', level: 1, text: 'What moderators do' },
      { kind: 'heading', level: 2, text: 'When you see it differently' },
      { kind: 'text', text: 'Write to us.' },
    ])
  })

  it('give each norm its reason and example, in the designer’s order', async () => {
    const { client, cohortId, paper } = await blankCohort()
    const [first] = await write(
      client,
      cohortId,
      { kind: 'norm', body: { title: 'One', reason: 'Because.', example: 'Like so.' } },
      { kind: 'norm', body: { title: 'Two' } },
    )
    if (!first) throw new Error('no norm')
    await client.entries.move({ cohortId, id: first.id, before: null })
    expect(sectionOf(await paper(), 'How we treat each other')).toEqual([
      { kind: 'heading', level: 2, text: 'Two' },
      { kind: 'heading', level: 2, text: 'One' },
      { kind: 'text', text: 'Because.' },
      { kind: 'note', text: 'For example: Like so.' },
    ])
  })

  it('name whoever holds a role today, on the last day of a cohort that is over', async () => {
    const { client, cohortId, paper } = await blankCohort()
    const ada = await client.roster.add({ cohortId, person: { name: 'Ada Lark' } })
    const who = { personId: ada.id, name: 'an old name' }
    const term = (name: string, fromOn: string | null, untilOn: string | null) => ({
      who: named(name),
      fromOn,
      untilOn,
    })
    await write(
      client,
      cohortId,
      {
        kind: 'communityRole',
        body: {
          title: 'Curator',
          askFor: 'Where things are',
          responsibilities: 'Keeps',
          holders: [
            { who, fromOn: null, untilOn: null },
            term('Ben', null, '2026-04-11'),
            term('Cleo', '2026-04-12', null),
          ],
        },
      },
      {
        kind: 'communityRole',
        body: { title: 'Champion', responsibilities: 'Begins', holders: [term('Dan', null, null)] },
      },
      { kind: 'communityRole', body: { title: 'Expert', holders: [term('Eva', null, '2026-02-01')] } },
      {
        kind: 'communityRole',
        body: {
          title: 'Gone',
          holders: [{ who: { personId: 999 as PersonId, name: '' }, fromOn: null, untilOn: null }],
        },
      },
    )
    const [table] = sectionOf(await paper(), 'Who to ask')
    expect(table).toMatchObject({
      rows: [
        ['Curator', 'Where things are', 'Ada Lark, Cleo'],
        ['Champion', 'Begins', 'Dan'],
      ],
    })
  })

  it('order who decides by level, and number the rungs', async () => {
    const { client, cohortId, paper } = await blankCohort()
    await write(
      client,
      cohortId,
      { kind: 'decisionRight', body: { title: 'Purpose', level: 'constitution', decides: 'All', how: 'consent' } },
      {
        kind: 'decisionRight',
        body: { title: 'Next topic', level: 'day-to-day', decides: 'Members', how: 'majority' },
      },
    )
    const step = (title: string) => ({
      kind: 'escalationStep' as const,
      body: { title, when: 'w', who: 'x', within: 'y' },
    })
    await write(client, cohortId, step('Talk'), step('Ask'))
    expect(sectionOf(await paper(), 'How we decide').at(-1)).toMatchObject({
      rows: [
        ['Next topic', 'Members', 'goes with the majority of votes', 'Day to day'],
        ['Purpose', 'All', 'goes ahead unless somebody has a serious objection', 'What we are'],
      ],
    })
    expect(sectionOf(await paper(), 'If something goes wrong').at(-1)).toMatchObject({
      rows: [
        ['1. Talk', 'w', 'x', 'y'],
        ['2. Ask', 'w', 'x', 'y'],
      ],
    })
  })

  it('say when the rules are looked at again only beside rules', async () => {
    const { client, cohortId, paper } = await blankCohort()
    const save = (decisions: string) =>
      client.entries.savePage({
        cohortId,
        page: { kind: 'governance', body: { direction: '', decisions, conflictPath: '', reviewOn: '2026-06-01' } },
      })
    await save('')
    expect((await paper()).blocks).toEqual([])
    await save('Together.')
    expect(JSON.stringify((await paper()).blocks)).toContain('again on 1 June 2026')
  })
})

describe('the disclosure', () => {
  it('writes itself from the nudges and says which are missing', async () => {
    const { client, cohortId, paper } = await blankCohort()
    expect(await client.community.disclosure({ cohortId })).toEqual({ blocks: [], nudges: 0, told: 0, missing: [] })
    const [told, untold] = await write(
      client,
      cohortId,
      {
        kind: 'nudge',
        body: { title: 'Poll', principle: 'reciprocation', disclosure: 'We ask for less after asking for more.' },
      },
      { kind: 'nudge', body: { title: 'Badge', principle: 'scarcity' } },
    )
    const disclosure = await client.community.disclosure({ cohortId })
    expect(disclosure).toMatchObject({ nudges: 2, told: 1 })
    expect(disclosure.missing).toEqual([
      { id: untold?.id, title: 'Badge', says: '“Badge” has no words for members yet.' },
    ])
    const section = sectionOf(await paper(), 'How we nudge you')
    expect(section).toEqual(disclosure.blocks)
    expect(section).toContainEqual({
      kind: 'points',
      items: ['We ask for less after asking for more.'],
      isNumbered: false,
    })
    expect(JSON.stringify(section)).not.toContain('Badge')
    if (told) await client.entries.remove({ cohortId, ids: [told.id] })
    expect(sectionOf(await paper(), 'How we nudge you')).toEqual([])
  })
})

describe('what there is to start from', () => {
  it('fills every text of the pages but those that only the designer knows', async () => {
    const { client } = await openTestStudio()
    const { membership, governance, moderation, safetyPlan } = await client.community.pageStarters()
    const texts = [governance.direction, governance.decisions, governance.conflictPath]
    for (const text of [...texts, ...Object.values(moderation), ...Object.values(safetyPlan)])
      expect(text).toMatch(/\w{3}/)
    expect(membership).toMatchObject({ boundary: 'undecided', criteria: '', notFor: '' })
    expect(membership.joining + membership.leaving).toMatch(/\w{3}/)
  })

  it('is a set of norms, roles and the rest that the notes have nothing to say about but who and when', async () => {
    const { client, cohortId } = await blankCohort()
    const kinds = [
      'communityRole',
      'decisionRight',
      'escalationStep',
      'norm',
      'topic',
      'conversation',
      'safetyAction',
    ] as const
    for (const kind of kinds) {
      const starters = await client.entries.starters({ kind })
      expect(new Set(starters.map(({ body }) => body.title)).size).toBe(starters.length)
      expect(starters.every(({ why, group }) => why !== '' && group !== '')).toBe(true)
      const chosen = kind === 'norm' ? starters.slice(0, 7) : starters
      await client.entries.add({ cohortId, drafts: chosen.map(({ body }) => ({ kind, body })) as never })
    }
    expect((await client.entries.starters({ kind: 'norm' })).length).toBeGreaterThanOrEqual(12)
    const said = (await client.community.notes({ cohortId }))
      .filter(({ entryId, part }) => entryId !== null && part !== 'roles')
      .map(({ says }) => says)
    expect(said.filter((says) => !/no last day|no host|nobody and no day/.test(says))).toEqual([])
  })
})
