import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { openCohort, openDemo } from './steps.ts'

for (const { words, startsWith, open } of [
  { words: 'the demo', startsWith: 'demo', open: openDemo },
  { words: 'a blank cohort', startsWith: 'cohort', open: openCohort },
] as const) {
  test.describe(() => {
    test.use({ startsWith })

    test(`every screen of ${words} has no serious accessibility finding and never scrolls sideways`, async ({
      page,
    }) => {
      test.slow()
      await open(page)
      await checkEveryAddress(page)
    })
  })
}

/** Looks at every screen that the rail lists, and every section of those that have sections, in both colour schemes. */
async function checkEveryAddress(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Studio' })
  const sections = page.getByRole('navigation', { name: 'Sections' })
  await expect(rail.getByRole('link', { name: /^20\d\d Q\d/ }).first()).toBeVisible()
  const addresses = await addressesIn(rail)
  expect(addresses.length).toBeGreaterThan(10)
  let seen = 0
  for (const screen of addresses) {
    await show(page, screen)
    const parts = await addressesIn(sections)
    for (const address of parts.length > 0 ? parts : [screen]) {
      await show(page, address)
      seen++
      await expectAccessible(page, address)
      const overflow = await page.evaluate(() =>
        [document.documentElement, document.querySelector('main')].map((box) =>
          box ? box.scrollWidth - box.clientWidth : 0,
        ),
      )
      expect.soft(overflow, `${address} scrolls sideways`).toEqual([0, 0])
    }
  }
  expect(seen).toBeGreaterThan(40)
}

async function addressesIn(links: Locator): Promise<string[]> {
  const hrefs = await links.getByRole('link').evaluateAll((found) => found.map((link) => link.getAttribute('href')))
  return hrefs.filter((href) => href !== null).filter((href) => href.startsWith('#/'))
}

/** As a link to it would: without loading the page again. */
async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = path
  }, address)
  await expect(page.locator(`a[href="${address}"][aria-current]`)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
}
