import { readFileSync } from 'node:fs'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openDemo } from './steps.ts'

test.use({ startsWith: 'demo' })

test('parts of the cohort stand side by side, and what is saved for others holds small groups back', async ({
  page,
  studio,
  picture,
}) => {
  await openDemo(page)
  await goTo(page, 'Compare')
  const side = page.getByRole('region', { name: 'Side by side' })
  await expect(side.getByRole('columnheader', { name: /^Everybody/ })).toContainText('24 members')
  await expect(side.getByRole('row', { name: /^Contribution rate/ })).toContainText('11 of 24 people')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('comparisons')
  await expectAccessible(page, 'segments side by side')
  await picture('compare-1-segments')
  const rows = side.getByRole('row')
  const few = await rows.count()
  await page.getByRole('button', { name: /^Show \d+ more measures/ }).click()
  expect(await rows.count()).toBeGreaterThan(few)
  const file = await studio.savedFile(() => page.getByRole('button', { name: 'Save for others (CSV)' }).click())
  const saved = readFileSync(file, 'utf8')
  expect(saved).toContain('Contribution rate,Everybody,2026-01-05')
  expect(saved).not.toMatch(/\b\d+ of [1-4] /)
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Cohorts' }).click()
  await expect(page.getByText('Once the workspace holds a second cohort')).toBeVisible()
})
