import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openCohort, openDemo } from './steps.ts'

const table = `Month,Group,Value
${['2025-10', '2025-11', '2025-12', '2026-02', '2026-03', '2026-04']
  .flatMap((month, at) => [
    `${month},Leads,${[20, 21, 19, 10, 11, 9][at]}`,
    `${month},West,${[20, 19, 21, 20, 21, 19][at]}`,
  ])
  .join('\n')}
`

/** One of a few, in a field that nobody types in. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function openSection(page: Page, screen: string, section: string): Promise<void> {
  await goTo(page, screen)
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section }).click()
}

test.describe('in a blank cohort', () => {
  test.use({ startsWith: 'cohort' })

  test('a business measure is read from a table and claims no more than its comparison bears', async ({
    page,
    home,
    picture,
  }) => {
    const file = join(home, 'complaints.csv')
    writeFileSync(file, table)
    await openCohort(page)
    await openSection(page, 'Value', 'Business')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No number of the business is followed yet.')
    await page.getByRole('button', { name: 'Add a business measure' }).first().click()
    await page.getByLabel('Measure', { exact: true }).fill('Complaints')
    await page.getByLabel('Your group').fill('Leads')
    await pick(page, 'Compared with', 'A group chosen to be alike')
    await page.getByLabel('Its name').fill('West')
    await page.getByLabel('An effect could show from').fill('2026-01-05')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Read a table…' }).click(),
    ])
    await chooser.setFiles(file)
    await expect(page.getByText('12 values read.')).toBeVisible()
    const shown = page.getByRole('region', { name: 'What it shows' })
    await expect(shown).toContainText('Tier B, matched comparison')
    await expect(shown).toContainText('against West')
    await expect(shown).not.toContainText('put down to')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('tier B')
    await expectAccessible(page, 'a business measure')
    await picture('value-1-business')
  })

  test('a story that did not work is kept with a quote and its consent', async ({ page, picture }) => {
    await openCohort(page)
    await goTo(page, 'Value')
    await page.getByRole('button', { name: 'Add a story' }).first().click()
    await page.getByLabel('Title', { exact: true }).fill('The pairs that never met')
    await page.getByRole('switch', { name: 'It worked' }).click()
    await page.getByRole('button', { name: 'Add a quote' }).click()
    await page.getByLabel('Quote 1', { exact: true }).fill('We had no hour left.')
    await pick(page, 'Consent', 'May be quoted without a name')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('button', { name: /The pairs that never met/ }).first()).toContainText('The pairs')
    await expect(page.getByLabel('Quote 1', { exact: true })).toHaveValue('We had no hour left.')
    await expect(page.getByText('It did not work')).toBeVisible()
    await expectAccessible(page, 'a story')
    await picture('value-2-story')
  })
})

test.describe('in the demo', () => {
  test.use({ startsWith: 'demo' })

  test('a nudge that was tried is judged, and the verdict can be taken back', async ({ page, picture }) => {
    await openDemo(page)
    await openSection(page, 'Nudges', 'Ledger')
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toContainText('wait for your verdict')
    const before = (await heading.textContent()) ?? ''
    const verdict = page.getByRole('radiogroup', { name: 'Verdict on An hour with Petra Lindqvist' })
    await verdict.getByText('Keep', { exact: true }).click()
    await expect(heading).not.toHaveText(before)
    await expectAccessible(page, 'the nudge ledger')
    await picture('nudges-ledger')
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
    await expect(heading).toHaveText(before)
  })
})
