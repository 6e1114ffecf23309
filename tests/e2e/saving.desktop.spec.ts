import { expect, type OpenStudio, test } from './harness/studio.ts'
import { goTo, openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

/** How much of the newest typing may be missing, in milliseconds: a second, and as much again for a busy machine to write it down. */
const mayBeMissing = 2000

test('when the studio process is killed while somebody types, the window goes on with all but the last moment', async ({
  page,
  studio,
}) => {
  test.slow()
  await openCohort(page)
  await goTo(page, 'Purpose')
  const field = page.getByLabel('Who will change')
  await field.focus()
  const typed: { at: number; all: string }[] = []
  const begin = Date.now()
  while (Date.now() - begin < 5000 || typed.length < 100) {
    await page.keyboard.press('abcdefghij'.charAt(typed.length % 10))
    typed.push({
      at: Date.now(),
      all: 'abcdefghij'.repeat(Math.ceil((typed.length + 1) / 10)).slice(0, typed.length + 1),
    })
  }
  await killStudioProcess(studio)
  const killedAt = Date.now()
  await expect(page.getByText('The studio was started again')).toBeVisible()
  const kept = await field.inputValue()
  const longAgo = typed.findLast(({ at }) => at < killedAt - mayBeMissing)?.all ?? ''
  expect(kept.startsWith(longAgo), `kept ${kept.length} of ${typed.length} letters`).toBe(true)
  expect(longAgo.length).toBeGreaterThan(20)
})

test('a window with something that can’t be kept says so once, and closes when it is closed again', async ({
  page,
  studio,
}) => {
  await openCohort(page)
  await goTo(page, 'Ecosystem')
  await page.getByRole('link', { name: 'Badge and recognition' }).click()
  await page.getByRole('button', { name: 'Add a badge' }).click()
  const form = page.getByRole('region', { name: 'The badge' })
  await form.getByLabel('Yes, in this edition only').check()
  const end = form.getByLabel('Last day on which it is given')
  await expect(end).not.toHaveValue('')
  await end.fill('')
  await expect(form.getByText('Without a last day it can’t be kept as limited.')).toBeVisible()
  await closeWindow(studio)
  await expect(page.getByText('Something typed could not be kept')).toBeVisible()
  const ended = studio.electron?.waitForEvent('close')
  await closeWindow(studio)
  await ended
})

async function killStudioProcess({ electron }: OpenStudio): Promise<void> {
  const pid = await electron?.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Cohort Studio')?.pid,
  )
  if (pid === undefined) throw new Error('the studio process was not found')
  process.kill(pid, 'SIGKILL')
}

async function closeWindow({ electron }: OpenStudio): Promise<void> {
  await electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}
