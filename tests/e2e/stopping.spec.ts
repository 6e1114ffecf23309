import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './harness/studio.ts'
import { goTo, makeWorkspaceAndCohort } from './steps.ts'

test('a demo that is stopped leaves nothing behind, and the screen says so', async ({ page, home }) => {
  const demo = page.getByRole('region', { name: 'Demo' })
  await demo.getByRole('button', { name: 'Open the demo' }).click()
  await demo.getByRole('button', { name: 'Cancel' }).click()
  await expect(demo.getByRole('status')).toHaveText('Stopped as you asked; no demo was made.')
  await expect.poll(() => filesIn(join(home, 'Cohort Studio'))).toEqual([])
  await page.reload()
  await expect(demo.getByRole('button', { name: 'Open the demo' })).toBeEnabled()
  await expect(page.getByRole('button', { name: 'Open Demo' })).toHaveCount(0)
})

test('a large file whose reading is stopped changes nothing, and can be read again', async ({
  page,
  home,
  pickFiles,
}) => {
  await makeWorkspaceAndCohort(page)
  await goTo(page, 'Imports')
  const file = join(home, 'many.csv')
  writeFileSync(file, manyEvents(400_000))
  const pick = () => pickFiles(() => page.getByRole('button', { name: 'Choose a file…' }).click(), file)
  await pick()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing has been imported yet.')
  await expect(page.getByText('Stopped as you asked')).toBeVisible()
  await pick()
  await page.getByRole('button', { name: 'Import 400,000 events' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Stopped as you asked. Nothing came in')).toBeVisible()
  await page.getByRole('button', { name: 'Back to imports' }).click()
  await expect(page.getByText('Each import will be listed here')).toBeVisible()
  await goTo(page, 'People')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nobody is in this cohort yet.')
})

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function manyEvents(count: number): string {
  const start = Date.UTC(2026, 0, 6)
  const row = (_: unknown, at: number) =>
    `${new Date(start + at * 10_000).toISOString()},p${at % 50},post,t${Math.floor(at / 5)},${at}`
  return ['time,person,kind,thread,id', ...Array.from({ length: count }, row), ''].join('\n')
}
