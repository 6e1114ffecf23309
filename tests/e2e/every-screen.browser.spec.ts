import type { Locator, Page } from '@playwright/test'
import { openDemo, seriousFindings } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { makeWorkspaceAndCohort } from './steps.ts'

test('every screen of the demo has no serious accessibility finding and never scrolls sideways', async ({ page }) => {
  test.setTimeout(600_000)
  await openDemo(page)
  await checkEveryAddress(page)
})

test('every screen of a blank cohort has no serious accessibility finding and never scrolls sideways', async ({
  page,
}) => {
  test.setTimeout(600_000)
  await makeWorkspaceAndCohort(page)
  await checkEveryAddress(page)
})

/** Looks at every screen that the rail lists, and every section of those that have sections, in both colour schemes. */
async function checkEveryAddress(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Studio' })
  const sections = page.getByRole('navigation', { name: 'Sections' })
  const addresses = await addressesIn(rail)
  expect(addresses.length).toBeGreaterThan(10)
  let seen = 0
  for (const screen of addresses) {
    await show(page, screen)
    const parts = await addressesIn(sections)
    for (const address of parts.length > 0 ? parts : [screen]) {
      await show(page, address)
      seen++
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const found = await seriousFindings(page, colorScheme === 'dark' ? ['color-contrast'] : null)
        expect.soft(found, `${address}, ${colorScheme}`).toEqual([])
      }
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
