// How fast a million events come in and how much memory that takes, in three formats, beside other programs that take in the same table in the same run.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SourceId } from '../../src/contract/sources.ts'
import { compiled } from './compiled.ts'
import { type Peer, peersHere } from './peers.ts'
import { writeDiscordFolder } from './write-discord.ts'
import { writeEventsCsv } from './write-events.ts'
import { writeSlackZip } from './write-slack.ts'

type Imported = Readonly<{ added: number; seconds: number; cpuSeconds: number; peakMegabytes: number }>
type Size = Readonly<{ events: number; people: number }>
type Line = Readonly<{ what: string; events: number } & Partial<Imported> & { seconds: number }>

/** How often a comparison is made; what is shown is the one in the middle. */
const times = 3
const isQuick = process.argv.includes('--quick')
const sizes: Size[] = [{ events: 100_000, people: 1_000 }]
if (!isQuick) sizes.push({ events: 1_000_000, people: 10_000 })

const formats: readonly Readonly<{
  source: SourceId
  name: string
  write: (path: string, size: Size) => Promise<void> | void
}>[] = [
  { source: 'events-csv', name: 'events.csv', write: (path, size) => writeEventsCsv(path, size.events, size.people) },
  { source: 'slack-export', name: 'slack.zip', write: (path, size) => writeSlackZip(path, size.events, size.people) },
  { source: 'discord-csv', name: 'discord', write: (path, size) => writeDiscordFolder(path, size.events, size.people) },
]

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-bench-'))
try {
  const script = await compiled('import-file')
  const peers = peersHere()
  const [load = 0] = loadavg()
  if (load > availableParallelism() / 2)
    console.log(`This machine is busy (load ${load.toFixed(1)}), so times and their ratios say little.`)
  for (const size of sizes) print(await measure(size, peers, script))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(size: Size, peers: readonly Peer[], script: string): Promise<Line[]> {
  const lines: Line[] = []
  for (const { source, name, write } of formats) {
    const path = join(folder, name)
    await write(path, size)
    const isCompared = source === 'events-csv'
    const own: Imported[] = []
    const others = peers.map((): number[] => [])
    // In turns, so that a busy minute of the machine falls on everybody.
    for (let time = 0; time < (isCompared ? times : 1); time++) {
      own.push(importOnce(script, path, source))
      if (isCompared)
        for (const [index, peer] of peers.entries()) others[index]?.push(peer.seconds(path, folder, size.events))
    }
    const imported = middle(own, ({ seconds }) => seconds)
    lines.push({ what: `studio, ${name}`, events: imported.added, ...imported })
    if (isCompared)
      for (const [index, { name: what }] of peers.entries())
        lines.push({ what, events: size.events, seconds: middle(others[index] ?? [], (seconds) => seconds) })
    rmSync(path, { recursive: true })
  }
  return lines
}

/** The one in the middle, by what `of` gives. */
function middle<Item>(items: readonly Item[], of: (item: Item) => number): Item {
  const sorted = items.toSorted((one, other) => of(one) - of(other))
  return sorted[Math.floor(sorted.length / 2)] as Item
}

/** The studio's own operation on a new workspace, in a process of its own. */
function importOnce(script: string, path: string, source: SourceId): Imported {
  const place = mkdtempSync(join(folder, 'import-'))
  const printed = execFileSync(process.execPath, [script, path, place, source], { encoding: 'utf8' })
  rmSync(place, { recursive: true })
  return JSON.parse(printed) as Imported
}

function print(lines: readonly Line[]): void {
  const [own] = lines
  const cells = lines.map(({ what, events, seconds, cpuSeconds, peakMegabytes }) => [
    what.padEnd(22),
    count(events),
    seconds.toFixed(2),
    cpuSeconds?.toFixed(2) ?? '—',
    count(Math.round(events / seconds)),
    peakMegabytes === undefined ? '—' : count(Math.round(peakMegabytes)),
    own ? (own.seconds / seconds).toFixed(2) : '—',
  ])
  const head = [''.padEnd(22), 'events', 'seconds', 'CPU s', 'events/s', 'peak MB', 'csv/this']
  const rows = [head, ...cells].map((row) => row.map((cell) => cell.padStart(11)).join(''))
  console.log(`\n${rows.join('\n')}\n`)
}

function count(value: number): string {
  return value.toLocaleString('en-GB')
}
