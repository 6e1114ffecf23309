import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ImportReport, PreviewAnswer } from '../../src/contract/imports.ts'
import { temporaryFolder } from '../builders/files.ts'
import { damagedExports } from '../builders/malformed/damaged-exports.ts'
import { framedBombs } from '../builders/malformed/framed-bombs.ts'
import { jsonFiles } from '../builders/malformed/json-files.ts'
import type { Malformed } from '../builders/malformed/malformed.ts'
import { tableFiles } from '../builders/malformed/table-files.ts'
import { workbooks } from '../builders/malformed/workbooks.ts'
import { zipFiles } from '../builders/malformed/zip-files.ts'
import { times } from '../builders/times.ts'
import { bundled } from './bundled.ts'

const child = fileURLToPath(new URL('./malformed-child.ts', import.meta.url))
/** Time of the processor, for the preview and for the import, so that a busy machine changes nothing. */
const patienceMilliseconds = 10_000
const mostMegabytes = 512
const longestSentence = 400

type Tried<Result> = { code?: string; sentence?: string; fault?: string; result?: Result }
type Outcome = {
  name: string
  previewed: Tried<PreviewAnswer>
  taken: Tried<ImportReport>
  milliseconds: number
  megabytes: number
  isUnchanged: boolean
}

const kinds: readonly (readonly [string, () => Malformed[]])[] = [
  ['zips', zipFiles],
  ['workbooks', workbooks],
  ['tables', tableFiles],
  ['JSON', jsonFiles],
  ['bombs in the shape of exports', framedBombs],
  ['damaged exports', damagedExports],
]

/** Every second one in an ordinary run, all when slow tests are asked to try more. */
function tried(files: readonly Malformed[]): readonly Malformed[] {
  return times > 1 ? files : files.filter((_, index) => index % 2 === 0)
}

describe('malformed files', () => {
  test('are at least 500', () => {
    expect(kinds.reduce((sum, [, files]) => sum + tried(files()).length, 0)).toBeGreaterThanOrEqual(500)
  })

  test.each(kinds)(
    '%s are refused in a sentence or add up, in time and in memory, and change nothing else',
    async (_, files) => {
      const folder = temporaryFolder()
      const written = tried(files())
      for (const [index, { file, bytes }] of written.entries()) {
        const place = join(folder, 'files', nameOf(index))
        mkdirSync(place, { recursive: true })
        writeFileSync(join(place, file), bytes())
      }
      const faults: string[] = []
      let count = 0
      const program = await bundled(child, folder)
      while (count < written.length) {
        const before = count
        for await (const outcome of outcomesOf(program, folder, count)) {
          count++
          const { wrong = '' } = written[Number(outcome.name)] ?? {}
          faults.push(...faultsOf(outcome).map((fault) => `${wrong}: ${fault}`))
        }
        expect(count, 'the process gets on').toBeGreaterThan(before)
      }
      expect(faults).toEqual([])
      expect(count).toBe(written.length)
    },
    600_000,
  )
})

async function* outcomesOf(program: string, folder: string, first: number): AsyncGenerator<Outcome> {
  const scratch = join(folder, `scratch ${first}`)
  mkdirSync(scratch)
  const started = spawn(process.execPath, [program, join(folder, 'files'), scratch, nameOf(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(started, 'exit')
  try {
    for await (const line of createInterface({ input: started.stdout })) yield JSON.parse(line) as Outcome
    expect((await ended)[0], 'the process ends by itself').toBe(0)
  } finally {
    started.kill('SIGKILL')
  }
}

function nameOf(index: number): string {
  return String(index).padStart(4, '0')
}

function faultsOf({ previewed, taken, milliseconds, megabytes, isUnchanged }: Outcome): string[] {
  const faults: string[] = []
  for (const { code, sentence = '', fault } of [previewed, taken]) {
    if (fault) faults.push(fault)
    if (code && !/^(?:import|file)-/.test(code)) faults.push(`refused with ${code}`)
    if (code && !/Nothing was|nothing was|unchanged|not changed/.test(sentence))
      faults.push(`says not what is safe: ${sentence}`)
    if (sentence.length > longestSentence) faults.push(`says it in ${sentence.length} letters`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach a terminal
    if (/[\0-\x1f\x7f\u202a-\u202e]/.test(sentence)) faults.push('says it with letters that can not be seen')
  }
  const { result } = taken
  if (result) {
    const { read, added, duplicate, ignored } = result.events
    if (read !== added + duplicate + ignored + result.rejectedCount)
      faults.push(`does not add up: ${JSON.stringify(result.events)}`)
    if (previewed.result?.state === 'ready' && previewed.result.preview.events.read !== read)
      faults.push('is previewed otherwise than taken')
  }
  if (previewed.code && !taken.code) faults.push(`is refused in the preview (${previewed.code}) and taken all the same`)
  if (!isUnchanged) faults.push('changed the workspace')
  if (milliseconds > 2 * patienceMilliseconds) faults.push(`took ${milliseconds} ms of work`)
  if (megabytes > mostMegabytes) faults.push(`took ${megabytes} MB`)
  return faults
}
