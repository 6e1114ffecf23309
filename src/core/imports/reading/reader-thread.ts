import { parentPort } from 'node:worker_threads'
import { readWith } from '../../classification/text-facts.ts'
import { Refusal } from '../../refusal.ts'
import type { Files } from '../intake/files.ts'
import { openFiles } from '../intake/files.ts'
import { watched } from '../intake/watched.ts'
import type { Draft, Reading, Source } from '../sources/source.ts'
import { sourceOf } from '../sources/sources.ts'
import type { Ask, Claim, Found, Manner, Told } from './messages.ts'
import { Packer } from './packing.ts'
import { recognised } from './recognising.ts'

// The thread in which files are read, away from the workspace: whatever a file does to it, it can be ended. It does what it is asked, one thing at a time.
const port = parentPort
if (!port) throw new Error('a reader is started by the studio')

/** Batches that may be on their way at once. */
const ahead = 4
const eventsInBatch = 2_000
const millisecondsBetweenNews = 150
/** While files are looked at, nothing is told but that bytes are still read. */
const millisecondsBetweenSigns = 1_000

type Open = { files: Files; source: Source | null; claim: Claim; found: Found }
let open: Open | null = null
let credits = 0
let wake: () => void = () => undefined
let lastToldAt = 0

tell({ is: 'ready' })
port.on('message', (ask: Ask) => {
  if (ask.do === 'more') {
    credits++
    wake()
  } else void answer(ask).then(tell, (error) => tell(trouble(error)))
})

async function answer(ask: Exclude<Ask, { do: 'more' }>): Promise<Told> {
  if (ask.do === 'look') return look(ask)
  if (ask.do === 'leave') {
    open?.files.close()
    open = null
    return { is: 'left' }
  }
  const { source, files, found } = open ?? never()
  if (!source) return never()
  const reading = readingOf(ask.manner, found)
  if (ask.do === 'question') return { is: 'questions', questions: (await source.questions?.(files, reading)) ?? [] }
  if (ask.do === 'try') return { is: 'tried', drafts: await firstRows(source, files, reading, ask.rows) }
  return { is: 'end', fingerprint: await readAll(source, files, reading, ask.manner.dayZone) }
}

async function look({ upload, claim, wordLists }: Extract<Ask, { do: 'look' }>): Promise<Told> {
  open?.files.close()
  open = null
  readWith(wordLists)
  const files = lively(await openFiles(upload))
  try {
    const found = await recognised(files, claim)
    open = { files, source: found.is === 'source' ? sourceOf(found.id) : null, claim, found }
    return { is: 'found', found, sizeBytes: files.sizeBytes }
  } catch (error) {
    files.close()
    throw error
  }
}

function readingOf({ zone, answers }: Manner, found: Found): Reading {
  return { zone, answers, mapping: found.is === 'source' ? found.mapping : null }
}

async function firstRows(source: Source, files: Files, reading: Reading, most: number): Promise<Draft[]> {
  const rows: Draft[] = []
  for await (const drafts of source.read(files, reading)) {
    for (const draft of drafts) if (draft.type !== 'problem' && draft.type !== 'member') rows.push(draft)
    if (rows.length >= most) break
  }
  return rows.slice(0, most)
}

async function readAll(source: Source, files: Files, reading: Reading, dayZone: string): Promise<string> {
  let done = 0
  let toldAt = 0
  const seen = watched(files, (count) => {
    done += count
    const now = Date.now()
    if (now - toldAt < millisecondsBetweenNews) return
    toldAt = now
    tell({ is: 'bytes', done })
  })
  const packer = new Packer(dayZone)
  let held: Draft[] = []
  credits = ahead
  const send = async () => {
    while (credits === 0)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    credits--
    tell({ is: 'batch', batch: packer.pack(held) })
    held = []
  }
  for await (const drafts of source.read(seen, reading)) {
    for (const draft of drafts) {
      held.push(draft)
      if (held.length >= eventsInBatch) await send()
    }
  }
  if (held.length > 0) await send()
  return seen.fingerprint()
}

/** The files, read with a sign of life from time to time, so that a slow machine isn't taken for a bad file. */
function lively(files: Files): Files {
  async function* heard(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      if (Date.now() - lastToldAt > millisecondsBetweenSigns) tell({ is: 'alive' })
      yield chunk
    }
  }
  return { ...files, entries: files.entries.map((entry) => ({ ...entry, open: () => heard(entry.open()) })) }
}

function tell(told: Told): void {
  lastToldAt = Date.now()
  port?.postMessage(told)
}

function trouble(error: unknown): Told {
  if (error instanceof Refusal) return { is: 'refused', refused: error.refused }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  return { is: 'failed', message, stack }
}

function never(): never {
  throw new Error('a reader was asked to read before it looked')
}
