import { expect, test } from './harness/studio.ts'

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Create workspace' })).toBeEnabled()
})

test('the token leaves the address at once and a reload keeps the session', async ({ page }) => {
  expect(page.url()).not.toContain('t=')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Create workspace' })).toBeEnabled()
})

test('a link that was used says so and what to do', async ({ page, studio }) => {
  const second = await page.context().newPage()
  await second.goto(studio.link ?? '')
  await expect(second.getByText('This link was used already')).toBeVisible()
  await expect(second.getByText('press Enter in the terminal')).toBeVisible()
})

test('an address without a link says where to find one', async ({ page }) => {
  const second = await page.context().newPage()
  await second.goto(new URL(page.url()).origin)
  await expect(second.getByText('needs the link that the studio printed')).toBeVisible()
})
