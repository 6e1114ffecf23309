import { expect, test } from './harness/studio.ts'
import { goTo, openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

test('when the studio process ends by itself, the window goes on where it was and says so', async ({
  page,
  studio,
}) => {
  await openCohort(page)
  await goTo(page, 'Purpose')
  await page.getByLabel('Who will change').fill('new team leads')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const pid = await studio.electron?.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Cohort Studio')?.pid,
  )
  if (pid === undefined) throw new Error('the studio process was not found')
  process.kill(pid, 'SIGKILL')
  await expect(page.getByText('The studio was started again')).toBeVisible()
  await expect(page.getByLabel('Who will change')).toHaveValue('new team leads')
})

test('a workspace that the person closed stays closed when the window loads again', async ({ page }) => {
  await openCohort(page)
  await page.getByRole('button', { name: 'Workspace: Trial' }).click()
  await page.getByRole('menuitem', { name: 'Switch or close workspace' }).click()
  await expect(page.getByRole('button', { name: 'Open Trial' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Open Trial' })).toBeVisible()
})
