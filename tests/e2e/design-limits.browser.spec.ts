import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './harness/studio.ts'
import { goTo } from './steps.ts'

test.use({ startsWith: 'cohort' })

const screens = ['Purpose', 'Audience', 'Nudges', 'Community', 'Ecosystem', 'Groups', 'Readiness']

test('ten thousand characters of anything in every field open on every section and never scroll it sideways', async ({
  home,
  openAgain,
}) => {
  test.setTimeout(600_000)
  fillDesign(home, 'texts')
  const { page: again } = await openAgain()
  const failures: string[] = []
  again.on('pageerror', ({ message }) => failures.push(message))
  await again.getByRole('button', { name: 'Open Trial' }).click()
  for (const screen of screens) {
    await goTo(again, screen)
    await settled(again)
    for (const section of await sectionsOf(again)) {
      await again.evaluate((path) => {
        location.hash = path
      }, section)
      await settled(again)
      expect.soft(await overflow(again), section).toEqual([0, 0])
      expect.soft(await again.getByText('Something in the studio failed').count(), section).toBe(0)
      const row = again.locator('[data-row]').first()
      if ((await row.count()) === 0) continue
      await row.click()
      await expect(again.getByRole('button', { name: /^Close the / })).toBeVisible()
      expect.soft(await overflow(again), `${section}, with an entry open`).toEqual([0, 0])
    }
  }
  expect(failures).toEqual([])
})

test('a calendar of five hundred nudges is moved and written in', async ({ home, openAgain }) => {
  test.setTimeout(400_000)
  fillDesign(home, 'nudges')
  const { page: again } = await openAgain()
  await again.getByRole('button', { name: 'Open Trial' }).click()
  await goTo(again, 'Nudges')
  await expect(again.getByRole('heading', { level: 1 })).toContainText('500 nudges')
  expect(await overflow(again)).toEqual([0, 0])
  const card = again.locator('[data-key][title$=": Nudge 0"]')
  const times: Record<string, number[]> = { move: [], key: [] }
  await card.focus()
  for (let move = 0; move < 5; move++)
    times.move?.push(await timeOfKey(again, 'Alt+ArrowDown', await card.textContent()))
  await again.keyboard.press('Enter')
  const title = again.getByRole('complementary', { name: 'Details' }).getByLabel('Title')
  await expect(title).toBeFocused()
  for (const letter of 'slowly or fast?')
    times.key?.push(await timeOfKey(again, letter === ' ' ? 'Space' : letter, null))
  await expect(title).toHaveValue(/slowly or fast\?/)
  await again.keyboard.press('Escape')
  await expect(again.locator('[data-key]').filter({ hasText: 'slowly or fast?' })).toBeFocused()
  for (const [what, each] of Object.entries(times))
    test
      .info()
      .annotations.push({ type: `milliseconds to the next picture after a ${what}`, description: each.join(' ') })
})

function fillDesign(home: string, what: 'texts' | 'nudges'): void {
  const library = join(home, 'Cohort Studio')
  const file = readdirSync(library).find((name) => name.endsWith('.cohort'))
  execFileSync(process.execPath, [
    join(import.meta.dirname, 'harness', 'fill-design.ts'),
    join(library, file ?? ''),
    what,
  ])
}

/** A brief of hundreds of thousands of letters takes its time on a busy machine; the limit of the test ends what hangs. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 300_000 })
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0, { timeout: 300_000 })
}

/** Addresses of the sections of the screen that is shown; its own when it has none. */
async function sectionsOf(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link')
  const hrefs = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  return hrefs.length > 0 ? hrefs : [await page.evaluate(() => location.hash)]
}

function overflow(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [document.documentElement, document.querySelector('main')].map((box) =>
      box ? box.scrollWidth - box.clientWidth : 0,
    ),
  )
}

/**
 * Presses a key and gives how long it took, in milliseconds, until what it changed was on the screen: the focused card's words, or with null the next picture
 * after the field took the letter.
 */
async function timeOfKey(page: Page, key: string, before: string | null): Promise<number> {
  const time = page.evaluateHandle((words) => {
    let resolve: (time: number) => void = () => undefined
    const promise = new Promise<number>((given) => {
      resolve = given
    })
    document.addEventListener(
      'keydown',
      () => {
        const begin = performance.now()
        const look = () => {
          const focused = document.activeElement
          const isSame = words !== null && focused instanceof HTMLElement && focused.textContent === words
          if (isSame && performance.now() - begin < 10_000) requestAnimationFrame(look)
          else resolve(Math.round(performance.now() - begin))
        }
        requestAnimationFrame(() => requestAnimationFrame(look))
      },
      { once: true, capture: true },
    )
    return { promise }
  }, before)
  const waiting = await time
  await page.keyboard.press(key)
  return waiting.evaluate(({ promise }) => promise)
}
