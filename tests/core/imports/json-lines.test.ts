import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson, readJsonItems } from '../../../src/core/imports/intake/json.ts'
import { looksLikeJsonLines, readJsonLines } from '../../../src/core/imports/intake/json-lines.ts'
import { openJsonTable } from '../../../src/core/imports/intake/json-table.ts'
import { entryOf, gathered, refusedAs, rowsOf } from '../../builders/entries.ts'

const linesOf = (text: string | Buffer, sizes?: readonly number[]) =>
  gathered(readJsonLines(entryOf(text, 'log.jsonl', sizes)))
const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 })

describe('JSON lines', () => {
  test('are the values that were written, on their lines, in any pieces, zipped or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.jsonValue({ maxDepth: 3 }), { nil: undefined }), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        sizes,
        async (values, lineEnd, isZipped, pieces) => {
          const text = Buffer.from(
            values.map((value) => (value === undefined ? '' : JSON.stringify(value))).join(lineEnd),
          )
          const expected = values.flatMap((value, at) =>
            value === undefined ? [] : [{ line: at + 1, value: JSON.parse(JSON.stringify(value)) as unknown }],
          )
          expect(await linesOf(isZipped ? gzipSync(text) : text, pieces)).toEqual(expected)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('that are broken or nested too deeply are named, and how they begin', async () => {
    expect(await linesOf(`{"a":1}\n# a comment\n{"cut":\n${'['.repeat(65)}${']'.repeat(65)}\n{"b":2}`)).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 2, reason: 'it is not valid JSON', text: '# a comment' },
      { line: 3, reason: 'it is not valid JSON', text: '{"cut":' },
      { line: 4, reason: 'it is nested more than 64 levels deep', text: expect.stringContaining('[[[') },
      { line: 5, value: { b: 2 } },
    ])
  })

  test('are refused when a line is over 16 MB, the gzip is damaged, cut or a bomb, or letters are odd', async () => {
    const zipped = gzipSync(Buffer.from(Array.from({ length: 2000 }, (_, at) => `{"a":${at * 7919}}`).join('\n')))
    expect(await refusedAs(linesOf(`"${'x'.repeat(17 * 1024 ** 2)}"`, [1 << 20]))).toBe('import-too-large')
    expect(await refusedAs(linesOf(zipped.subarray(0, -20)))).toBe('import-truncated')
    const flipped = Buffer.from(zipped)
    flipped.fill(0xff, 400, 420)
    expect(await refusedAs(linesOf(flipped))).toBe('import-damaged')
    expect(await refusedAs(linesOf(gzipSync(Buffer.alloc(64 * 1024 ** 2, '1\n'))))).toBe('import-too-large')
    expect(await refusedAs(linesOf(Buffer.from('{"a":"J\xfcrgen"}\n', 'latin1')))).toBe('import-encoding')
  })

  test.each([
    ['{"a":1}\n{"a":2}\n', 'log.txt', true],
    ['{"a":1}\n', 'log.jsonl', true],
    ['{"a":1}\n', 'one.json', false],
    ['# log\n{"a":1}\n{"a":2}\n{"a":', 'log', true],
    ['{\n  "a": 1,\n  "b": {}\n}\n', 'pretty.json', false],
    ['[{"a":1},\n{"a":2}]\n', 'list.json', false],
    ['a,b\n1,2\n', 'table.csv', false],
    ['', 'empty', false],
  ])('are told from other files: %j', async (text, name, is) => {
    expect(await looksLikeJsonLines(entryOf(text, name))).toBe(is)
  })

  test('become a table whose columns are named by where values lie', async () => {
    const table = await openJsonTable(
      entryOf(
        '{"at":"now","user":{"id":7,"name":"Ada"},"tags":["x"],"ok":true,"user.id":"own"}\n{"user":{"id":8},"at":null,"__proto__":{"id":9}}\n[1]\nnope\n',
      ),
    )
    expect(table).toMatchObject({
      encoding: 'JSON lines',
      columns: ['at', 'user.id', 'user.name', 'ok', '__proto__.id'],
    })
    expect(await rowsOf(table)).toEqual([
      ['now', 'own', 'Ada', 'true', ''],
      ['', '8', '', '', '9'],
      '3: it holds something other than named values',
      '4: it is not valid JSON',
    ])
  })
})

describe('the items of a list in a JSON file', () => {
  const itemsOf = (text: string | Buffer, path: readonly string[], pieces?: readonly number[]) =>
    gathered(readJsonItems(entryOf(text, 'list.json', pieces), path))

  test('are those that JSON.parse finds, in any pieces and however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 8 }),
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom<readonly string[]>([], ['messages'], ['data', 'messages'], ['a"\\é']),
        fc.constantFrom(undefined, 2, '\t'),
        sizes,
        async (items, other, path, indent, pieces) => {
          const whole = path.reduceRight<unknown>(
            (inside, name) => ({ before: other, [name]: inside, [`${name}2`]: [other] }),
            items,
          )
          const text = JSON.stringify(whole, null, indent)
          expect(await itemsOf(text, path, pieces)).toEqual(JSON.parse(JSON.stringify(items)))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('come bit by bit, from a gzip as well', async () => {
    const items = Array.from({ length: 5000 }, (_, id) => ({ id, text: 'x'.repeat(id % 50) }))
    const zipped = entryOf(gzipSync(JSON.stringify({ messages: items })), 'list.json.gz')
    const pieces: number[] = []
    const found: unknown[] = []
    for await (const piece of readJsonItems(zipped, ['messages'])) {
      pieces.push(piece.length)
      found.push(...piece)
    }
    expect(found).toEqual(items)
    expect(Math.max(...pieces)).toBeLessThanOrEqual(500)
  })

  test.each([
    ['{"messages":5}', ['messages'], 'import-damaged'],
    ['{"v":"messages"}', ['messages'], 'import-damaged'],
    ['{"x":{"messages":[1]}}', ['messages'], 'import-damaged'],
    ['{"a":1}', [], 'import-damaged'],
    ['[1,', [], 'import-truncated'],
    ['["a', [], 'import-truncated'],
    ['[1]{"a":2}', [], 'import-damaged'],
    ['[1] x', [], 'import-damaged'],
    ['[1,]', [], 'import-damaged'],
    ['[1,,2]', [], 'import-damaged'],
    ['[1}', [], 'import-damaged'],
    ['[{"a":1]]', [], 'import-damaged'],
    ['hello', [], 'import-damaged'],
    ['', [], 'import-damaged'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, [], 'import-damaged'],
  ])('are refused where there is none: %j at %j', async (text, path, code) => {
    for (const pieces of [[1], [3], [1000]]) expect(await refusedAs(itemsOf(text, path, pieces))).toBe(code)
  })

  test('take the list on the path and not one of the same name elsewhere', async () => {
    expect(await itemsOf('{"x":{"messages":[9]},"messages":[1,2],"messages2":[3]}', ['messages'])).toEqual([1, 2])
    expect(await itemsOf('{"a":{"c":[0],"b":[1]},"b":[4]}', ['a', 'b'])).toEqual([1])
  })

  test('may not be endless', async () => {
    expect(await refusedAs(itemsOf(`["${'x'.repeat(17 * 1024 ** 2)}"]`, [], [1 << 18]))).toBe('import-too-large')
  })
})

describe('a JSON file', () => {
  test('may be written in UTF-16, as Windows tools do', async () => {
    const text = '\uFEFF{"name":"Jürgen 😀"}'
    for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()])
      expect(await readJson(entryOf(bytes))).toEqual({ value: { name: 'Jürgen 😀' } })
    expect(await readJson(entryOf(Buffer.from('{"name":"J\xfcrgen"}', 'latin1')))).toEqual({
      reason: 'it is not written in UTF-8',
    })
  })
})
