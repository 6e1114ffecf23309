import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './harness/studio.ts'

test('a workspace is made where the person says', async ({ page, studio, home }) => {
  const file = join(home, 'elsewhere.cohort')
  await expect(page.getByRole('button', { name: 'Create workspace' })).toBeEnabled()
  await studio.answerFileDialog?.(file)
  await page.getByRole('button', { name: /Choose another place/ }).click()
  await expect(page.getByRole('button', { name: 'Create workspace' })).toBeHidden()
  expect(readFileSync(file).toString('latin1', 0, 15)).toBe('SQLite format 3')
})

test('a dialog that the person cancels changes nothing', async ({ page, studio, home }) => {
  await studio.answerFileDialog?.(null)
  await page.getByRole('button', { name: /Choose another place/ }).click()
  await page.getByRole('button', { name: /Choose a file/ }).click()
  await expect(page.getByRole('button', { name: 'Create workspace' })).toBeEnabled()
  expect(existsSync(join(home, 'Cohort Studio'))).toBe(false)
})

test('a file that is no workspace is refused with a sentence', async ({ page, studio }) => {
  await studio.answerFileDialog?.(join(import.meta.dirname, 'dialogs.desktop.spec.ts'))
  await page.getByRole('button', { name: /Choose a file/ }).click()
  await expect(page.getByText('is not a workspace file')).toBeVisible()
})
