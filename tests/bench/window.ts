// Whether the window stays at hand while a million events come in: the longest gaps between two frames, and how soon an import that is cancelled has stopped.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openOnDesktop } from '../e2e/harness/desktop-host.ts'
import { goTo, makeWorkspaceAndCohort } from '../e2e/steps.ts'
import { writeEventsCsv } from './write-events.ts'

const rows = process.argv.includes('--quick') ? 100_000 : 1_000_000
const patience = { timeout: 240_000 }
const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-window-'))
const downloads = join(folder, 'Downloads')
mkdirSync(downloads)
const file = join(folder, 'events.csv')
await writeEventsCsv(file, rows, 10_000)
const studio = await openOnDesktop(folder, downloads)
try {
  const { page } = studio
  await makeWorkspaceAndCohort(page)
  await goTo(page, 'Imports')
  await watchFrames(page)
  await choose(page)
  await print(page, 'handing over and preview')
  for (const wait of [Math.round(rows / 700), Math.round(rows / 170)]) {
    await page.getByRole('button', { name: /^Import [\d,]+ events/ }).click(patience)
    await page.waitForTimeout(wait)
    console.log(`cancelled after ${wait} ms: stopped within ${await cancelled(page)} ms`)
    await page.getByRole('button', { name: 'Back to imports' }).click()
    await choose(page)
  }
  await print(page, 'two that were cancelled')
  await page.getByRole('button', { name: /^Import [\d,]+ events/ }).click(patience)
  await page.getByRole('button', { name: 'Cancel' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached', ...patience })
  await print(page, 'import')
} finally {
  await studio.close()
  rmSync(folder, { recursive: true, force: true })
}

async function choose(page: Page): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ])
  await chooser.setFiles(file)
  await page.getByRole('button', { name: /^Import [\d,]+ events/ }).waitFor(patience)
}

/** Milliseconds from the click until the screen says that it stopped. */
async function cancelled(page: Page): Promise<number> {
  const before = performance.now()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('Stopped as you asked').waitFor()
  return Math.round(performance.now() - before)
}

type Frames = Window & { gaps: number[] }

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own = window as unknown as Frames
    own.gaps = []
    let last = performance.now()
    const frame = () => {
      const now = performance.now()
      own.gaps.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

async function print(page: Page, what: string): Promise<void> {
  const gaps = await page.evaluate(() => {
    const own = window as unknown as Frames
    const seen = own.gaps
    own.gaps = []
    return seen
  })
  const longest = gaps.toSorted((a, b) => b - a).slice(0, 5)
  const late = gaps.filter((gap) => gap > 100).length
  const shown = longest.map((gap) => Math.round(gap)).join(', ')
  console.log(`${what}: ${gaps.length} frames, ${late} over 100 ms; the longest gaps ${shown} ms`)
}
