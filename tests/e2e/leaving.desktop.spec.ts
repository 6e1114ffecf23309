import { join } from 'node:path'
import { openOnDesktop } from './harness/desktop-host.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

test('what is typed right before the window closes is kept', async ({ page, studio, home }) => {
  await openCohort(page)
  await goTo(page, 'Purpose')
  await page.getByLabel('Who will change').pressSequentially('new team leads')
  const ended = studio.electron?.waitForEvent('close')
  await studio.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
  const again = await openOnDesktop(home, join(home, 'Downloads'))
  await again.page.getByRole('button', { name: 'Open Trial' }).click()
  await goTo(again.page, 'Purpose')
  await expect(again.page.getByLabel('Who will change')).toHaveValue('new team leads')
  await again.close()
})
