import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { workOn } from './harness/terminal.ts'
import { goTo, openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

const roster = ['name,email', ...['Ada Field', 'Ben Oak', 'Cleo Reed'].map((name) => `${name},${addressOf(name)}`)]
const report = [
  'Name,User ID,Email,Days active,Messages posted,Messages posted in channels,Reactions added',
  `Ada Field,U0ADA,${addressOf('Ada Field')},9,20,6,2`,
  `Ben Oak,U0BEN,${addressOf('Ben Oak')},4,0,0,1`,
  'Zed Ash,U0ZED,zed@example.org,9,90,80,0',
]
const reportName = 'Acme Member Analytics Prior 30 Days - Mar 31, 2026.csv'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a report of the platform is stated for its window, and says what would tell more', async ({
  page,
  home,
  picture,
}) => {
  const library = join(home, 'Cohort Studio')
  const file = readdirSync(library).find((name) => name.endsWith('.cohort')) ?? ''
  const terminal = workOn(join(library, file), home)
  terminal('people', 'import', written(home, 'roster.csv', roster))
  terminal('import', written(home, reportName, report))

  await openCohort(page)
  await goTo(page, 'Engagement')
  await expect(heading(page)).toHaveText('1 of 2 contributed, 2 Mar – 31 Mar 2026, by the platform’s own count.')
  const reports = page.getByRole('region', { name: 'From platform reports' })
  await expect(reports).toContainText('not only your cohort')
  await expect(reports).toContainText('1 person of your cohort is not in it')
  await expect(reports).toContainText('13 days on which they opened Slack (2 people)')
  await expect(reports.getByRole('list', { name: 'Measures of 2 Mar – 31 Mar 2026' })).toContainText('1 of 2')
  await expectAccessible(page, 'platform reports', (scheme) => picture(`totals-engagement-${scheme}`))

  await goTo(page, 'Imports')
  const meter = page.getByRole('region', { name: 'What your imports can tell' })
  await expect(meter).toContainText('8 roughly')
  const rate = meter.getByRole('listitem').filter({ hasText: 'How to unlock it: Contribution rate' })
  await expect(rate.getByText('You use Slack already')).toBeHidden()
  await rate.locator('summary').press('Enter')
  await expect(rate.getByText('You use Slack already')).toBeVisible()
  await expect(rate.getByText('Slack workspace export', { exact: true })).toBeVisible()
  await expectAccessible(page, 'the evidence meter', (scheme) => picture(`totals-evidence-${scheme}`))
})

function addressOf(name: string): string {
  return `${name.toLowerCase().replace(' ', '.')}@example.org`
}

function written(home: string, name: string, lines: readonly string[]): string {
  const path = join(home, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
