import fc from 'fast-check'
import type { Sample } from './each-format.ts'
import { damage, damaged } from './holds-for.ts'

/**
 * Exports that a sample could have been: with rows of it again, gone or in another order, with other values in them, and now and then with bytes damaged. A folder
 * is changed in one of its files.
 */
export function anyVariant(sample: Sample): fc.Arbitrary<Sample> {
  if ('content' in sample) return changed(sample.content).map((content): Sample => ({ name: sample.name, content }))
  const names = Object.keys(sample.folder)
  return fc.constantFrom(...names).chain((name) => {
    const whole = sample.folder[name]
    return changed(typeof whole === 'string' || Buffer.isBuffer(whole) ? whole : JSON.stringify(whole)).map(
      (content): Sample => ({ folder: { ...sample.folder, [name]: content } }),
    )
  })
}

function changed(content: string | Buffer): fc.Arbitrary<Buffer> {
  const isWide = Buffer.isBuffer(content) && content[0] === 0xff && content[1] === 0xfe
  const encoding = isWide ? 'utf16le' : 'utf8'
  const text = Buffer.isBuffer(content) ? content.toString(encoding) : content
  return fc
    .tuple(fc.array(change, { maxLength: 4 }), fc.option(damage, { freq: 3, nil: [] }))
    .map(([changes, hits]) => damaged(Buffer.from(changes.reduce(made, text), encoding), hits))
}

/** Values of the kinds that exports hold, as they might stand there. */
const values: readonly unknown[] = [
  '',
  '0',
  '-1',
  '7',
  1e15,
  '1,204',
  'soon',
  '2026-01-06T09:00:00Z',
  '__proto__',
  'Ada',
  'ben',
  null,
  true,
  [],
  {},
]

type Change = Readonly<{ do: 'again' | 'gone' | 'swapped' | 'valued'; at: number; to: number; value: unknown }>

const change: fc.Arbitrary<Change> = fc.record({
  do: fc.constantFrom('again', 'gone', 'swapped', 'valued', 'valued'),
  at: fc.nat(10_000),
  to: fc.nat(10_000),
  value: fc.constantFrom(...values),
})

function made(text: string, one: Change): string {
  const tree = treeOf(text)
  if (tree === null) return inLines(text, one)
  inTree(tree, one)
  return JSON.stringify(tree)
}

function treeOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** Each list and object within, the outermost first. */
function branches(tree: object): object[] {
  const within = Object.values(tree).filter((value): value is object => typeof value === 'object' && value !== null)
  return [tree, ...within.flatMap(branches)]
}

function inTree(tree: object, { do: what, at, to, value }: Change): void {
  const all = branches(tree)
  const lists = all.filter((one): one is unknown[] => Array.isArray(one) && one.length > 0)
  const list = lists[at % Math.max(1, lists.length)]
  if (what === 'valued' || !list) {
    const objects = all.filter((one) => Object.keys(one).length > 0)
    const object = objects[at % Math.max(1, objects.length)] ?? {}
    const key = Object.keys(object)[to % Object.keys(object).length]
    if (key !== undefined) (object as Record<string, unknown>)[key] = value
  } else moved(list, what, at, to)
}

function moved<Item>(list: Item[], what: Exclude<Change['do'], 'valued'>, at: number, to: number): void {
  const [from, other] = [at % list.length, to % list.length]
  if (what === 'gone') list.splice(from, 1)
  else if (what === 'again') list.splice(other, 0, list[from] as Item)
  else [list[from], list[other]] = [list[other] as Item, list[from] as Item]
}

/** A line is a row, whether of cells, of JSON or of a mail; a row of JSON is changed within. */
function inLines(text: string, one: Change): string {
  const { do: what, at, to, value } = one
  const lines = text.split('\n')
  const place = at % lines.length
  const line = lines[place] ?? ''
  if (what === 'valued') {
    const tree = treeOf(line)
    if (tree !== null) {
      inTree(tree, one)
      lines[place] = JSON.stringify(tree)
    } else lines[place] = withCell(line, to, String(value ?? ''))
  } else moved(lines, what, at, to)
  return lines.join('\n')
}

function withCell(line: string, at: number, value: string): string {
  const delimiter = line.includes('\t') ? '\t' : ','
  const cells = line.split(delimiter)
  cells[at % cells.length] = value.includes(delimiter) ? `"${value}"` : value
  return cells.join(delimiter)
}
