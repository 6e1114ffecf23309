import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './harness/studio.ts'

const screens = ['Home', 'Purpose', 'Engagement', 'People', 'Imports', '2026 Q1', 'Demo facts', 'Glossary']

/** What axe finds serious or critical on the page, as short lines. */
async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
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
  test.slow()
  await openDemo(page)
  const rail = page.getByRole('navigation', { name: 'Studio' })
  for (const screen of screens) {
    await rail.getByRole('link', { name: screen }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect.soft(await seriousFindings(page), `${screen}, ${colorScheme}`).toEqual([])
      await picture(`${screen.toLowerCase().replace(' ', '-')}-${colorScheme}`)
    }
    const overflow = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
    expect.soft(overflow, screen).toBe(0)
  }
})

test('the demo page says that every planted fact is found', async ({ page }) => {
  await openDemo(page)
  await page.getByRole('link', { name: 'Demo facts' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The measures find all 6 facts planted in this cohort.',
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
