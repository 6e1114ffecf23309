import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './harness/studio.ts'

test('the first start offers a new workspace, an existing one and the demo', async ({ page, picture }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'New workspace' }).getByRole('button', { name: 'Create workspace' }),
  ).toBeEnabled()
  await expect(
    page.getByRole('region', { name: 'Open a workspace' }).getByRole('button', { name: /Choose a file/ }),
  ).toBeEnabled()
  await expect(page.getByRole('button', { name: /demo/i })).toBeEnabled()
  await picture('first-start')
})

test('the first start changes nothing on disk before a choice is made', async ({ page, home }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(existsSync(join(home, 'Cohort Studio'))).toBe(false)
})

test('a new workspace becomes a file in the library and is open after a reload', async ({ page, home }) => {
  await page.getByLabel('Name', { exact: true }).fill('Our cohorts')
  await page.getByRole('button', { name: 'Create workspace' }).click()
  await expect(page.getByRole('button', { name: 'Create workspace' })).toBeHidden()
  expect(readdirSync(join(home, 'Cohort Studio'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Our cohorts\.[a-z-]+$/)]),
  )
  await page.reload()
  await expect(page.getByText('Our cohorts').first()).toBeVisible()
})

test('the page starts without a complaint in its console', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Create workspace' })).toBeEnabled()
  const complaints: string[] = []
  page.on('console', (message) => {
    const isIcon = message.location().url.endsWith('/favicon.ico')
    if (['error', 'warning'].includes(message.type()) && !isIcon) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.reload()
  await expect(page.getByRole('button', { name: 'Create workspace' })).toBeEnabled()
  expect(complaints).toEqual([])
})

test('the start screen has no serious accessibility finding', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page, 'start')
})

test('the demo is made and opened, and its page says that every planted fact is found', async ({ page }) => {
  await page.getByRole('button', { name: 'Open the demo' }).click()
  await page.getByRole('link', { name: 'Demo facts' }).click({ timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The studio finds all 8 facts planted in this cohort.',
  )
  await expect(page.getByText('Not found')).toHaveCount(0)
})
