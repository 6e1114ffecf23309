import fc from 'fast-check'
import type { SourceId } from '../../src/contract/sources.ts'
import { eachFormat, type Sample } from './each-format.ts'

/** Where the rows of a source's sample stand, so that they are counted without its reader: lines, mails, or a list within JSON by its path. */
type Place = Readonly<{
  /** Of a folder, the file with the rows. */
  file?: string
  rows: Readonly<{ from: number; to?: number }> | 'mails' | readonly string[]
  /** How much each row counts: itself and the reactions and answers within; 1 each where nothing is said. */
  counts?: readonly number[]
  /** What counts elsewhere in the sample. */
  besides?: number
}>

const below = (from: number): Place => ({ rows: { from } })

const placeOf: Readonly<Record<SourceId, Place>> = {
  'slack-export': { file: 'general/2026-01-05.json', rows: [], counts: [1, 1, 3, 1], besides: 8 },
  'slack-getfile': below(0),
  'slack-members': below(1),
  'slack-channels': below(1),
  'slack-overview': below(1),
  'teams-messages': { rows: ['value'], counts: [2, 1] },
  'teams-attendance': { rows: { from: 10, to: 12 }, besides: 1 },
  'teams-users': below(1),
  'teams-teams': below(1),
  'teams-daily': below(1),
  'zoom-participants': below(4),
  'viva-export': { file: 'Messages.csv', rows: { from: 1 } },
  'viva-users': below(1),
  'viva-groups': below(1),
  'discourse-csv': below(1),
  'discourse-json': { rows: ['post_stream', 'posts'] },
  'discourse-archive': { file: 'user_archive.csv', rows: { from: 1 } },
  'discourse-users': below(1),
  'circle-members': { rows: ['records'] },
  'discord-json': { rows: ['messages'] },
  'discord-csv': below(1),
  'mattermost-export': { rows: { from: 5 }, counts: [3] },
  'zulip-export': { file: 'messages-000001.json', rows: ['zerver_message'], counts: [2, 1] },
  'rocketchat-export': { rows: ['messages'], counts: [2, 1] },
  'moodle-forum': below(1),
  'moodle-log': below(1),
  'edx-tracking': below(0),
  xapi: { rows: ['statements'] },
  caliper: { rows: ['data'] },
  mbox: { rows: 'mails' },
  'events-csv': below(1),
}

/** An export with so many rows, messages or totals, whatever is made of each. */
export type Counted = Readonly<{ sample: Sample; read: number }>

/** The sample with its rows in any number and order, some with a value that doesn't belong there, and how many rows that are. */
export function anyRows(id: SourceId): fc.Arbitrary<Counted> {
  const place = placeOf[id]
  const sample = eachFormat[id]
  const whole = 'content' in sample ? sample.content : sample.folder[place.file ?? '']
  const isWide = Buffer.isBuffer(whole) && whole[0] === 0xff
  const encoding = isWide ? 'utf16le' : 'utf8'
  const text = Buffer.isBuffer(whole)
    ? whole.toString(encoding)
    : typeof whole === 'string'
      ? whole
      : JSON.stringify(whole)
  const { rows, written } = partsOf(text, place.rows)
  const pick = fc.record({ row: fc.nat(rows.length - 1), odd: fc.option(odd, { freq: 2 }) })
  return fc.array(pick, { minLength: 1, maxLength: 9 }).map((picks) => {
    const counts = picks.map(({ row }) => place.counts?.[row] ?? 1)
    const chosen = picks.map(({ row, odd }, index) => {
      const one = rows[row] as string
      return odd === null || counts[index] !== 1 ? one : withOdd(one, odd)
    })
    const content = Buffer.from(written(chosen), encoding)
    const read = counts.reduce((sum, count) => sum + count, place.besides ?? 0)
    if ('content' in sample) return { sample: { name: sample.name, content }, read }
    return { sample: { folder: { ...sample.folder, [place.file ?? '']: content } }, read }
  })
}

type Parts = Readonly<{ rows: readonly string[]; written: (rows: readonly string[]) => string }>

function partsOf(text: string, place: Place['rows']): Parts {
  if (place === 'mails') return { rows: text.split(/^(?=From )/m), written: (rows) => rows.join('') }
  if ('from' in place) {
    const lines = text.split('\n')
    const end = place.to ?? lines.findLastIndex((line) => line.trim() !== '') + 1
    const written = (rows: readonly string[]) =>
      [...lines.slice(0, place.from), ...rows, ...lines.slice(end)].join('\n')
    return { rows: lines.slice(place.from, end), written }
  }
  const tree: unknown = JSON.parse(text)
  const list = place.reduce((one, name) => (one as Record<string, unknown>)[name], tree) as unknown[]
  const written = (rows: readonly string[]) => {
    list.splice(0, list.length, ...rows.map((row) => JSON.parse(row) as unknown))
    return JSON.stringify(tree)
  }
  return { rows: list.map((row) => JSON.stringify(row)), written }
}

type Odd = Readonly<{ at: number; value: string }>

const odd: fc.Arbitrary<Odd> = fc.record({
  at: fc.nat(40),
  value: fc.constantFrom('', '0', '-1', '1e99', 'soon', '2026-13-45', '__proto__', '{}'),
})

/** One text or number of the row becomes something else; a row stays a row. Cells in quotes and mails are left alone. */
function withOdd(row: string, { at, value }: Odd): string {
  if (row.startsWith('{')) {
    const record = JSON.parse(row) as Record<string, unknown>
    const names = Object.keys(record).filter((name) => ['string', 'number'].includes(typeof record[name]))
    const name = names[at % Math.max(1, names.length)]
    return name === undefined ? row : JSON.stringify({ ...record, [name]: value })
  }
  const delimiter = row.includes('\t') ? '\t' : ','
  const cells = row.split(delimiter)
  if (row.includes('"') || row.includes('\n') || cells.length < 3) return row
  const last = row.endsWith('\r') && at % cells.length === cells.length - 1 ? '\r' : ''
  return cells.with(at % cells.length, `${value}${last}`).join(delimiter)
}
