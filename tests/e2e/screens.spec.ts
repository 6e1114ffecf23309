import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible, seriousFindings } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openDemo, sayColumn } from './steps.ts'

test.use({ startsWith: 'demo' })

test('the list of workspaces opened before has no serious accessibility finding', async ({ page }) => {
  await openDemo(page)
  await page.getByRole('button', { name: 'Workspace: Demo' }).click()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('menuitem', { name: 'Switch or close workspace' }).click()
  await expect(page.getByRole('button', { name: 'Open Demo' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('what opens over or beside the screens has no serious accessibility finding', async ({
  page,
  home,
  pickFiles,
}) => {
  test.slow()
  const inBothSchemes = (what: string) => expectAccessible(page, what)
  await openDemo(page)
  await goTo(page, 'People')
  await page.getByRole('row', { name: /Keiko/ }).click()
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  await inBothSchemes('person')
  await goTo(page, 'People')
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
  await expect(page.getByRole('region', { name: 'Which column is which' })).toBeVisible()
  await inBothSchemes('mapping')
  await sayColumn(page, 'Moment', 'When')
  await sayColumn(page, 'Someone', 'Who')
  await page.getByRole('button', { name: 'Read the whole table' }).click()
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
