// Whether the People table keeps up while 10,000 people are scrolled through: the longest gaps between two frames, beside those of a window that stands still.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { openOnDesktop } from '../e2e/harness/desktop-host.ts'
import { goTo } from '../e2e/steps.ts'
import { writeEventsCsv } from './write-events.ts'

const people = 10_000
const rows = process.argv.includes('--quick') ? 20_000 : 200_000
const seconds = 5
/** Pixels a frame: still, by the wheel, by the scroll bar, from end to end. */
const speeds = [0, 40, 400, 4000]
const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-people-'))
const [downloads, library] = [join(folder, 'Downloads'), join(folder, 'Cohort Studio')]
for (const made of [downloads, library]) mkdirSync(made)
const dates = ['--start', '2026-01-05', '--end', '2026-04-12', '--time-zone', 'Europe/Berlin']
terminal('cohorts', 'create', '--name', 'Ten thousand', ...dates)
await writeEventsCsv(join(folder, 'events.csv'), rows, people)
terminal('import', join(folder, 'events.csv'))
const studio = await openOnDesktop(folder, downloads)
try {
  const { page } = studio
  await page.getByRole('button', { name: 'Open Many' }).click()
  await goTo(page, 'People')
  await page.getByRole('table', { name: 'People' }).waitFor({ timeout: 60_000 })
  await page.waitForTimeout(3000)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  for (const speed of speeds) await scroll(page, session, speed)
} finally {
  await studio.close()
  rmSync(folder, { recursive: true, force: true })
}

function terminal(...args: string[]): void {
  execFileSync(process.execPath, ['src/cli/index.ts', ...args, '--workspace', join(library, 'Many.cohort')])
}

async function scroll(page: Page, session: CDPSession, speed: number): Promise<void> {
  const before = await worked(session)
  const gaps = await page.evaluate(
    async ([step, milliseconds]) => {
      const list = document.querySelector('table[aria-label="People"]')?.parentElement
      if (!list) throw new Error('there is no table of people')
      list.scrollTop = 0
      const seen: number[] = []
      const began = performance.now()
      let last = began
      await new Promise<void>((resolve) => {
        const frame = () => {
          const now = performance.now()
          seen.push(now - last)
          last = now
          list.scrollTop += step
          if (list.scrollTop + list.clientHeight >= list.scrollHeight) list.scrollTop = 0
          if (now - began < milliseconds) requestAnimationFrame(frame)
          else resolve()
        }
        requestAnimationFrame(frame)
      })
      return seen
    },
    [speed, seconds * 1000] as const,
  )
  const work = ((await worked(session)) - before) / gaps.length
  const longest = gaps
    .toSorted((a, b) => b - a)
    .slice(0, 5)
    .map((gap) => Math.round(gap))
  const late = gaps.filter((gap) => gap > 50).length
  const what = speed === 0 ? 'still' : `${speed} px a frame`
  console.log(
    `${what}: ${gaps.length} frames, ${late} over 50 ms, the longest ${longest.join(', ')} ms; ${work.toFixed(1)} ms of work a frame`,
  )
}

/** Milliseconds of processor time that the page's main thread has worked. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}
