import { layoutDocument } from 'docx/layout'
import { expect, test } from 'vitest'
import { wordLetter, writeLetter } from '../../../src/core/reports/word-letter.ts'
import { opened, paragraphs, part, textOf } from '../reports/opened-file.ts'
import { faultsOf } from '../reports/word-faults.ts'
import { openDesign } from './design-in.ts'

/** The validator is a program of its own; a busy machine takes its time to start it. */
const patience = { timeout: 120_000 }

async function desk() {
  const design = await openDesign()
  const { client, cohortId } = design
  return {
    ...design,
    letter: () => client.ecosystem.letter({ cohortId }),
    draft: () => client.ecosystem.letterDraft({ cohortId }),
    state: async () => {
      const { purpose } = await client.purpose.get({ cohortId })
      await client.purpose.save({
        cohortId,
        purpose: { ...purpose, audience: 'Team leads', fromState: 'solving it themselves', toState: 'asking first' },
      })
    },
  }
}

test('a blank letter is drafted from the cohort, and says what it can’t know', async () => {
  const { letter, draft } = await desk()
  expect(await letter()).toMatchObject({
    from: [],
    to: 'To the managers of the people in Spring leaders',
    on: '2026-05-03',
    subject: 'Time for Spring leaders',
    greeting: 'Dear colleague,',
  })
  expect((await letter()).paragraphs).toHaveLength(3)
  expect((await letter()).paragraphs[0]).toBe(
    'From 5 January 2026 to 12 April 2026 some of your people take part in Spring leaders, the pathfinders, and learn with others in the same position.',
  )
  expect((await draft()).gaps.map(({ says }) => says)).toEqual([
    'The letter can’t say yet what the cohort is for.',
    'The letter asks for time without a number.',
    'The letter doesn’t say what the team gets out of it.',
    'Nobody signs the letter.',
  ])
})

test('purpose, minutes, protection and the team’s value are written into the draft', async () => {
  const { letter, draft, write, state } = await desk()
  await state()
  await write('timeAndReward', { minutesPerWeek: 45, isProtected: 'yes', protectedBy: 'Mondays, 9 to 10' })
  await write('valueProposition', { team: 'Decisions are made where the work is' })
  await write('managerLetter', { from: { personId: null, name: 'Ada Lovelace' }, fromRole: 'Head of learning' })
  const { subject, paragraphs: text, from, signature } = await letter()
  expect(subject).toBe('45 minutes a week for Spring leaders')
  expect(text[0]).toContain('This is what it is for: Team leads will go from solving it themselves to asking first.')
  expect(text[1]).toContain('45 minutes a week that are theirs')
  expect(text[1]).toContain('Over the 14 weeks that makes about 11 hours for each of them.')
  expect(text[1]).toContain('The time is protected: Mondays, 9 to 10.')
  expect(text[2]).toBe('What your team gets out of it: Decisions are made where the work is.')
  expect(from).toEqual(['Ada Lovelace', 'Head of learning'])
  expect(signature).toEqual({ name: 'Ada Lovelace', role: 'Head of learning' })
  expect((await draft()).gaps).toEqual([])
  await write('timeAndReward', { isProtected: 'no' })
  expect((await letter()).paragraphs[1]).not.toContain('protected')
})

test('what was written takes the place of the draft, paragraph by paragraph; blank again, the draft is back', async () => {
  const { letter, write } = await desk()
  await write('managerLetter', { greeting: 'Dear Grace,', ask: 'One thing.\n\nAnd another.', on: '2026-01-02' })
  const { greeting, paragraphs: text, on } = await letter()
  expect(greeting).toBe('Dear Grace,')
  expect(on).toBe('2026-01-02')
  expect(text.slice(1, 3)).toEqual(['One thing.', 'And another.'])
  await write('managerLetter', { ask: '  ' })
  expect((await letter()).paragraphs[1]).toContain('I ask you for one thing')
})

test('the letter is a sound Word file of one page with its parts in order', patience, async () => {
  const { client, cohortId, write, state, letter } = await desk()
  await state()
  await write('timeAndReward', { minutesPerWeek: 45, isProtected: 'yes', protectedBy: 'Mondays, 9 to 10' })
  await write('valueProposition', { team: 'Decisions are made where the work is' })
  await write('managerLetter', { from: { personId: null, name: 'Ada Lovelace' }, to: 'Grace Hopper\nSales' })
  const { fileName, bytes } = await client.ecosystem.exportLetter({ cohortId })
  expect(fileName).toBe('Spring leaders – letter to managers.docx')
  const file = new Uint8Array(await bytes.arrayBuffer())
  expect(await faultsOf(file)).toEqual([])
  const lines = paragraphs(part(await opened(file), 'word/document.xml'))
  expect(lines.map(({ style }) => style)).toEqual([
    'LetterFrom',
    'LetterTo',
    'LetterDate',
    'Heading1',
    ...Array.from({ length: 5 }, () => 'BodyText'),
    'LetterRegards',
    'LetterName',
  ])
  expect(lines[1]?.text).toBe('Grace Hopper Sales')
  expect(lines[2]?.text).toBe('3 May 2026')
  expect(layoutDocument(wordLetter(await letter()), { guess: true }).pages).toHaveLength(1)
})

test('text that programs stumble over leaves the letter sound', patience, async () => {
  const naughty = `<w:p/> &amp; \u0000\u0008\uFFFF\uD800 \u202Ereversed مرحبا 🧑🏽‍🚀 ${'x'.repeat(5000)} line\r\nline =1+1`
  const bytes = await writeLetter({
    language: 'en-GB',
    from: [naughty],
    to: naughty,
    on: '2026-05-03',
    subject: naughty,
    greeting: naughty,
    paragraphs: [naughty, naughty],
    regards: naughty,
    signature: { name: naughty, role: naughty },
  })
  expect(await faultsOf(bytes)).toEqual([])
  const text = textOf(part(await opened(bytes), 'word/document.xml'))
  for (const kept of ['<w:p/>', '&amp;', 'مرحبا', '🧑🏽‍🚀']) expect(text).toContain(kept)
  for (const harmful of ['\u0000', '\u0008', '\uFFFF', '\u202E']) expect(text).not.toContain(harmful)
})

test('a letter with nothing in it is still a sound Word file', patience, async () => {
  const nothing = { from: [], to: '', subject: '', greeting: '', paragraphs: [], regards: '' }
  const signature = { name: '', role: '' }
  expect(await faultsOf(await writeLetter({ language: 'en-GB', on: '2026-05-03', ...nothing, signature }))).toEqual([])
})
