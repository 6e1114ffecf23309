import { spawn, spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sweepPartials, writeExport } from '../../../src/core/files/write-export.ts'
import { Refusal } from '../../../src/core/refusal.ts'

test('an export holds exactly the bytes, is readable by its owner only, and leaves nothing beside it', async () => {
  const folder = testFolder()
  await writeExport(join(folder, 'review.docx'), Buffer.from('all of it'))
  expect(readFileSync(join(folder, 'review.docx'), 'utf8')).toBe('all of it')
  expect(readdirSync(folder)).toEqual(['review.docx'])
  if (process.platform !== 'win32') expect(statSync(join(folder, 'review.docx')).mode & 0o777).toBe(0o600)
})

test('an export replaces the file that was there, also through a link', async () => {
  const folder = testFolder()
  writeFileSync(join(folder, 'old.docx'), 'a longer text that was there before')
  symlinkSync(join(folder, 'old.docx'), join(folder, 'link.docx'))
  await writeExport(join(folder, 'link.docx'), Buffer.from('new'))
  expect(readFileSync(join(folder, 'old.docx'), 'utf8')).toBe('new')
  expect(readdirSync(folder).sort()).toEqual(['link.docx', 'old.docx'])
})

test('a missing folder is refused by its name', async () => {
  const folder = join(testFolder(), 'nowhere')
  expect(await refusalOf(writeExport(join(folder, 'review.docx'), Buffer.from('x')))).toEqual({
    code: 'file-not-found',
    details: { file: folder },
  })
})

test('a folder in the place of the file is refused and stays', async () => {
  const folder = testFolder()
  const target = join(folder, 'review.docx')
  mkdirSync(target)
  writeFileSync(join(target, 'inside'), 'x')
  expect((await refusalOf(writeExport(target, Buffer.from('x')))).code).toBe('file-not-writable')
  expect(readdirSync(folder)).toEqual(['review.docx'])
  expect(readdirSync(target)).toEqual(['inside'])
})

test('a full disk is refused, the file that was there stays whole, and nothing is left', async (context) => {
  const folder = testFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
  if (mounted.status !== 0) context.skip('skipped: no right to mount a small disk')
  try {
    const target = join(folder, 'review.docx')
    writeFileSync(target, 'before')
    expect((await refusalOf(writeExport(target, Buffer.alloc(1024 * 1024)))).code).toBe('disk-full')
    expect(readFileSync(target, 'utf8')).toBe('before')
    expect(readdirSync(folder)).toEqual(['review.docx'])
  } finally {
    spawnSync('umount', [folder])
  }
})

test('a process killed while it writes never leaves a torn file, and the next export takes its leavings away', async () => {
  const folder = testFolder()
  const target = join(folder, 'review.docx')
  const whole = ['a', 'b'].map((letter) => letter.repeat(3_000_000))
  writeFileSync(target, whole[0] as string)
  let interrupted = 0
  // Until three were caught in the middle of writing: how soon that is depends on the machine.
  for (let trial = 0; trial < 60 && interrupted < 3; trial += 1) {
    await killedAfter(writingProcess(target), 4 + ((trial * 11) % 60))
    expect(whole.includes(readFileSync(target, 'utf8'))).toBe(true)
    interrupted += readdirSync(folder).length - 1
  }
  expect(interrupted).toBeGreaterThan(0)
  await writeExport(target, Buffer.from('done'))
  expect(readdirSync(folder)).toEqual(['review.docx'])
})

test('what a living process writes and what others call their own is left alone', async () => {
  const folder = testFolder()
  const names = [
    `.cohort-studio-${process.pid}-99.part`,
    '.cohort-studio-.part',
    '.cohort-studio-notes.txt',
    'notes.part',
  ]
  for (const name of names) writeFileSync(join(folder, name), '')
  await sweepPartials(folder)
  expect(readdirSync(folder).sort()).toEqual([...names].sort())
})

function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function refusalOf(act: Promise<unknown>) {
  const error = await act.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('it was not refused')
  return error.refused
}

/** Writes two large contents in turn, for ever; says when it begins. */
function writingProcess(target: string) {
  const script = `
    import { writeExport } from ${JSON.stringify(new URL('../../../src/core/files/write-export.ts', import.meta.url).href)}
    process.stdout.write('ready')
    for (let turn = 1; ; turn += 1) await writeExport(${JSON.stringify(target)}, Buffer.from((turn % 2 ? 'b' : 'a').repeat(3000000)))`
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'ignore'] })
}

async function killedAfter(child: ReturnType<typeof writingProcess>, milliseconds: number): Promise<void> {
  await new Promise((resolve) => child.stdout.once('data', resolve))
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}
