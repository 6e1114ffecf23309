import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { uploadPieceBytes } from '../../../src/contract/uploads.ts'
import { sendFiles } from '../../../src/renderer/studio/send-files.ts'
import { openTestStudio } from '../../builders/studio.ts'

/** What lies in a folder, path inside it → bytes. */
function filesUnder(folder: string): Record<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(files.map((path) => [path.split('/').slice(2).join('/'), readFileSync(join(folder, path))]))
}

test('files arrive whole, in pieces that one call may carry', async () => {
  const { client, studio } = await openTestStudio()
  const bytes = new Uint8Array(uploadPieceBytes * 2 + 5).map((_, at) => at % 251)
  const files = [
    { path: 'a/big.bin', file: new File([bytes], 'big.bin') },
    { path: 'empty.json', file: new File([], 'empty.json') },
  ]
  const told: number[] = []
  await sendFiles(
    client,
    { name: 'export', files },
    { signal: new AbortController().signal, onProgress: ({ done }) => told.push(done) },
  )
  const arrived = filesUnder(studio.ports.places.scratch)
  expect(Object.keys(arrived).toSorted()).toEqual(['a/big.bin', 'empty.json'])
  expect(Buffer.compare(arrived['a/big.bin'] ?? Buffer.alloc(0), bytes)).toBe(0)
  expect(arrived['empty.json']).toHaveLength(0)
  expect(told.at(-1)).toBe(bytes.length)
})

test('a sending that is stopped leaves nothing waiting', async () => {
  const { client, studio } = await openTestStudio()
  const stop = new AbortController()
  const files = [{ path: 'a.bin', file: new File([new Uint8Array(uploadPieceBytes * 3)], 'a.bin') }]
  let sent = 0
  const sending = sendFiles(
    client,
    { name: 'a.bin', files },
    {
      signal: stop.signal,
      onProgress: ({ done }) => {
        sent = done
        stop.abort()
      },
    },
  )
  await expect(sending).rejects.toThrow()
  expect(sent).toBe(uploadPieceBytes)
  expect(filesUnder(studio.ports.places.scratch)).toEqual({})
})
