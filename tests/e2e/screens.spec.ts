import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './harness/studio.ts'
import { choose, goTo, makeWorkspaceAndCohort } from './steps.ts'

/** What axe finds serious or critical on the page, as short lines; with `rules` only by these. */
async function seriousFindings(page: Page, rules: string[] | null = null): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

/** Looks at every screen that the rail lists, and every section of those that have sections, in both colour schemes. */
async function checkEveryAddress(page: Page, picture?: (name: string) => Promise<void>): Promise<void> {
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
        await picture?.(`${address.replace(/^#\/c\/\d+\/?/, '').replaceAll('/', '-') || 'home'}-${colorScheme}`)
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

async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the demo' }).click()
  await expect(page.getByRole('link', { name: 'Demo facts' })).toBeVisible({ timeout: 60_000 })
}

test('the start screen has no serious accessibility finding', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFindings(page)).toEqual([])
  }
})

test('the list of workspaces opened before has no serious accessibility finding', async ({ page }) => {
  await openDemo(page)
  await page.getByRole('button', { name: 'Workspace: Demo' }).click()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('menuitem', { name: 'Switch or close workspace' }).click()
  await expect(page.getByRole('button', { name: 'Open Demo' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('every screen of the demo has no serious accessibility finding and never scrolls sideways', async ({
  page,
  picture,
}) => {
  test.setTimeout(600_000)
  await openDemo(page)
  await checkEveryAddress(page, picture)
})

test('every screen of a blank cohort has no serious accessibility finding and never scrolls sideways', async ({
  page,
}) => {
  test.setTimeout(600_000)
  await makeWorkspaceAndCohort(page)
  await checkEveryAddress(page)
})

test('what opens over or beside the screens has no serious accessibility finding', async ({
  page,
  home,
  pickFiles,
}) => {
  test.slow()
  const inBothSchemes = async (what: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect.soft(await seriousFindings(page), `${what}, ${colorScheme}`).toEqual([])
    }
  }
  await openDemo(page)
  await goTo(page, 'People')
  await page.getByRole('row', { name: /Keiko/ }).click()
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  await inBothSchemes('person')
  await page.getByRole('button', { name: 'Import a roster' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await inBothSchemes('roster import')
  await page.keyboard.press('Escape')
  await goTo(page, '2026 Q1')
  await page
    .getByRole('article')
    .getByRole('button', { name: /^Rewrite/ })
    .first()
    .click()
  await expect(page.getByLabel('Passage')).toBeFocused()
  await inBothSchemes('passage being rewritten')
  await page.keyboard.press('Escape')
  await goTo(page, 'Imports')
  const table = join(home, 'activity.csv')
  writeFileSync(table, 'Moment;Someone;Act\n2026-01-06T09:00:00Z;ada@example.org;post\nsoon;ben@example.org;post\n')
  await pickFiles(() => page.getByRole('button', { name: 'Choose a file…' }).click(), table)
  await expect(page.getByRole('heading', { name: 'Say which column is which' })).toBeVisible()
  await inBothSchemes('mapping')
  await choose(page, 'When', 'Moment')
  await choose(page, 'Who', 'Someone')
  await expect(page.getByRole('button', { name: 'Import 1 event' })).toBeVisible()
  await inBothSchemes('import preview')
  await page.getByRole('button', { name: 'New cohort' }).click()
  await expect(page.getByRole('button', { name: 'Create cohort' })).toBeVisible()
  await inBothSchemes('cohort form')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByPlaceholder('Go to a screen, cohort, person or measure')).toBeVisible()
  await inBothSchemes('palette')
})

test('days that no import covers say so and lead back to those that are', async ({ page }) => {
  await openDemo(page)
  await goTo(page, 'Engagement')
  await page.getByRole('button', { name: 'Own dates…' }).click()
  await page.getByLabel('First day').fill('2027-01-04')
  await page.getByLabel('Last day').fill('2027-01-31')
  await page.getByRole('button', { name: 'Show these days' }).click()
  await expect(page.getByRole('heading', { name: 'No import covers these days' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Measures' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Show 5 Jan – 12 Apr 2026' }).click()
  await expect(page.getByRole('list', { name: 'Measures' })).toBeVisible()
})

test('a column at zero and a column without data look different', async ({ page }) => {
  await openDemo(page)
  await goTo(page, 'Engagement')
  const figure = page.getByRole('figure', { name: 'Participation by week' })
  await expect(figure.locator('.recharts-label').getByText('0', { exact: true })).toHaveCount(1)
  await expect(figure.getByText('No data')).toHaveCount(0)
  await page.getByRole('button', { name: 'Own dates…' }).click()
  await page.getByLabel('Last day').fill('2026-04-26')
  await page.getByRole('button', { name: 'Show these days' }).click()
  await expect(figure.getByText('No data')).toBeVisible()
  await expect(figure.locator('.recharts-reference-area')).toHaveCount(2)
})

test('a person who was removed comes back from the toast', async ({ page }) => {
  await openDemo(page)
  await goTo(page, 'People')
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Zoe Newcomer')
  await page.getByRole('button', { name: 'Add person' }).click()
  await page.getByRole('button', { name: 'Remove…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  const row = page.getByRole('row', { name: /Zoe Newcomer/ })
  await expect(row).toHaveCount(0)
  await page
    .getByRole('alert')
    .filter({ hasText: 'Removed Zoe Newcomer.' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(row).toBeVisible()
})

test('the demo page says that every planted fact is found', async ({ page }) => {
  await openDemo(page)
  await page.getByRole('link', { name: 'Demo facts' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The studio finds all 8 facts planted in this cohort.',
  )
  await expect(page.getByText('Not found')).toHaveCount(0)
})

test('the keyboard is enough to go around', async ({ page }) => {
  await openDemo(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()

  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(page.getByRole('link', { name: 'People' })).toHaveAttribute('aria-current', 'page')

  await page.keyboard.press('ControlOrMeta+k')
  await page.getByPlaceholder('Go to a screen, cohort, person or measure').fill('reply coverage')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Glossary' })).toHaveAttribute('aria-current', 'page')

  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a figure is read by keyboard, value by value, and as a table', async ({ page }) => {
  await openDemo(page)
  await page.getByRole('link', { name: 'Engagement' }).click()
  const figure = page.getByRole('figure', { name: 'Participation by week' })
  await figure.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await expect(figure).toContainText('W2 · 12 Jan')
  await figure.getByRole('button', { name: /Show the table/ }).click()
  await expect(figure.getByRole('row')).toHaveCount(15)
})

test('every number says what it is when it is focused', async ({ page }) => {
  await openDemo(page)
  await page.getByRole('link', { name: 'Engagement' }).click()
  await page.getByRole('button', { name: /^Contribution rate/ }).focus()
  await expect(page.getByText('How many of the people who could take part')).toBeVisible()
})

test('the colours follow the choice that was made, also after a reload', async ({ page }) => {
  await openDemo(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: /^Colours/ }).click()
  await page.getByRole('menuitem', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Engagement' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})
