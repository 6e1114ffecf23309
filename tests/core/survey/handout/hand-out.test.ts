import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Wave } from '../../../../src/contract/survey.ts'
import { asksOf, choicesOf, formOf } from '../../../../src/core/survey/handout/form.ts'
import { type HandOutForm, handOut } from '../../../../src/core/survey/handout/hand-out.ts'
import { csvSheet } from '../../../../src/core/survey/intake/sheet.ts'
import { tableAnswers } from '../../../../src/core/survey/intake/table-answers.ts'
import { csv } from '../intake/exports.ts'
import { entryOf } from '../intake/in-memory.ts'
import { hostileWave } from './hostile.ts'
import { cohortByHand, currencies, waveByHand } from './wave-by-hand.ts'

async function made(wave: Wave, as: HandOutForm) {
  const { fileName, bytes } = await handOut(wave, cohortByHand, as)
  return { fileName, text: await bytes.text() }
}

const wave = waveByHand({ currencies: currencies(12), setSize: 4, questions: 10 })
const points = waveByHand({ method: 'points' })

test('every hand-out has a name with the wave’s code that any system takes', async () => {
  for (const as of ['docx', 'html', 'text', 'limesurvey'] as const) {
    const { fileName } = await made(hostileWave(), as)
    expect(fileName).toMatch(/ K7Q2 (?:form\.docx|form\.html|questions\.txt|limesurvey\.txt)$/)
    expect(fileName).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u)
    expect(Buffer.byteLength(fileName)).toBeLessThan(200)
  }
})

test('all hand-outs promise what the results keep to: the threshold, the e-mail only where it is asked, the closing day', async () => {
  for (const as of ['html', 'text', 'limesurvey'] as const) {
    const plain = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    const quiet = plain((await made(waveByHand({ threshold: 7 }), as)).text)
    expect(quiet).toContain('groups of at least 7 people')
    expect(quiet).toContain('You are not asked who you are')
    expect(quiet).toContain('12 June 2026')
    expect(quiet).not.toContain('What is your e-mail address?')
    expect(plain((await made(waveByHand({ asksWho: true }), as)).text)).toContain('What is your e-mail address?')
  }
})

test('two currencies that read alike are told apart', () => {
  const same = currencies(4).map((currency) => ({ ...currency, label: 'Money', statement: 'It <b>pays</b>.' }))
  const texts = [...choicesOf({ currencies: same }).values()].map(({ text }) => text)
  expect(new Set(texts).size).toBe(4)
})

describe('the page', () => {
  test('has one policy that lets nothing in but its own script and style, and asks for nothing', async () => {
    const { text } = await made(hostileWave(), 'html')
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? ''
    const [style = '', script = ''] = [/<style>(.*?)<\/style>/s, /<script>(.*?)<\/script>/s].map(
      (part) => part.exec(text)?.[1],
    )
    const hash = (part: string) => `'sha256-${createHash('sha256').update(part).digest('base64')}'`
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
    )
    const shell = text.replace(/<script type="application\/json".*?<\/script>/s, '')
    expect(shell).not.toMatch(/\b(?:https?:|src=|href=|@import|url\()/)
  })

  test('holds what people typed as data that no parser takes for markup', async () => {
    const { text } = await made(hostileWave(), 'html')
    expect(text.match(/<script/g)).toHaveLength(2)
    expect(text.match(/<\/script>/g)).toHaveLength(2)
    expect(text).not.toMatch(/<img|<!--/)
    const data = /<script type="application\/json" id="wave">(.*?)<\/script>/s.exec(text)?.[1] ?? ''
    expect(data).not.toMatch(/[<>&\u2028\u2029]/)
    const form = JSON.parse(data) as { title: string; introduction: string; questions: unknown[] }
    expect(form.title).toBe(hostileWave().title)
    expect(form.questions).toHaveLength(formOf(hostileWave()).length)
  })
})

describe('the text for form services', () => {
  test('holds every question with its choices, one a line and bare, as intake knows them', async () => {
    const { text } = await made(wave, 'text')
    const blocks = text.split(/\r\n\r\n\r\n/).filter((block) => block.startsWith('['))
    const asks = asksOf(formOf(wave))
    expect(blocks.map((block) => block.split('\r\n')[1])).toEqual(asks.map((ask) => ask.text))
    const choices = blocks[0]?.split('\r\n\r\n')[1]?.split('\r\n')
    expect(choices).toEqual((wave.sets[0] ?? []).map((id) => choicesOf(wave).get(id)?.text))
    // What a service exports of a form that was pasted from this text: its titles as headers, a pasted line as an answer.
    const row = blocks.map((block) => block.split('\r\n\r\n')[1]?.split('\r\n')[0] ?? '')
    const pasted = csv([
      ['Timestamp', ...blocks.map((block) => block.split('\r\n')[1] ?? '')],
      ['5/14/2026 10:00:00', ...row],
    ])
    const table = tableAnswers(await csvSheet(entryOf('a.csv', pasted)), wave, undefined, 'UTC')
    expect(table.unmapped).toEqual([])
    expect(table.answers[0]?.answer.picks.map(({ best }) => best)).toEqual(wave.sets.map(([id]) => id))
  })
})

describe('the LimeSurvey file', () => {
  type Row = Record<string, string>
  const parsed = (text: string): Row[] => {
    const [header = '', ...lines] = text.replace(/\r\n$/, '').split('\r\n')
    return lines.map((line) =>
      Object.fromEntries(line.split('\t').map((cell, at) => [header.split('\t')[at] ?? '', cell])),
    )
  }

  test('is a survey structure whose codes LimeSurvey takes and intake knows', async () => {
    for (const asked of [wave, points, hostileWave(), waveByHand({ code: '8ZZZZZ', asksWho: true })]) {
      const rows = parsed((await made(asked, 'limesurvey')).text)
      expect(new Set(rows.map((row) => row.class))).toEqual(
        new Set(['S', 'G', 'Q', 'SQ', 'A', 'SL'].filter((one) => rows.some((row) => row.class === one))),
      )
      expect(rows.every((row) => Object.keys(row).length === 18)).toBe(true)
      for (const { class: kind, name = '', text } of rows) {
        if (kind === 'Q') expect(name).toMatch(/^[A-Z][A-Za-z0-9]{0,19}$/)
        if (kind === 'A' || kind === 'SQ') expect(name).toMatch(/^[A-Za-z0-9]{1,5}$/)
        if (kind === 'Q' || kind === 'A' || kind === 'SQ') expect(text).not.toBe('')
      }
      const columns = columnsOf(rows)
      const table = tableAnswers(
        await csvSheet(
          entryOf(
            'a.csv',
            csv([
              ['id', 'submitdate', 'lastpage', ...columns],
              ['1', '', '1', ...columns.map(() => '')],
            ]),
          ),
        ),
        asked,
        undefined,
        'UTC',
      )
      expect(table.source.source).toBe('limesurvey')
      expect(table.unmapped).toEqual([])
    }
  })

  test('gives a formula no chance, and no letter that its guess of the encoding could cut', async () => {
    const { text } = await made(hostileWave(), 'limesurvey')
    const rows = parsed(text)
    for (const row of rows.filter(({ class: kind }) => kind !== 'S')) expect(row.text).not.toMatch(/[{}]/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
    expect(text.slice(0, 1000)).toMatch(/^[\x00-\x7f]*$/)
    expect(text).not.toMatch(/<(?!\/?p>|br>)/)
  })

  /** The headers of an export in codes: a question, or a question and its part. */
  function columnsOf(rows: readonly Row[]): string[] {
    const columns: string[] = []
    let question = ''
    for (const { class: kind, name = '', 'type/scale': type } of rows) {
      if (kind === 'Q') question = name
      if (kind === 'Q' && type !== 'H' && type !== 'K') columns.push(name)
      if (kind === 'SQ') columns.push(`${question}[${name}]`)
    }
    return columns
  }
})
