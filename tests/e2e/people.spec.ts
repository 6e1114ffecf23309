import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openDemo } from './steps.ts'

test.use({ startsWith: 'demo' })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const table = (page: Page) => page.getByRole('table', { name: 'People' })
const names = (page: Page) => table(page).locator('[data-person-name]')

async function openPerson(page: Page, name: string): Promise<void> {
  await goTo(page, 'People')
  await names(page).filter({ hasText: name }).press('Enter')
  await expect(heading(page)).toContainText(name)
}

test('people are sorted, filtered and found again by keyboard, and filters are kept as a segment', async ({
  page,
  picture,
}) => {
  await openDemo(page)
  await goTo(page, 'People')
  await expect(table(page)).toHaveAttribute('aria-rowcount', '28')
  await expectAccessible(page, 'people')
  await picture('people')
  await names(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(names(page).nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(names(page).last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(names(page).first()).toBeFocused()
  await table(page).getByRole('button', { name: 'Contributions' }).click()
  await expect(table(page).getByRole('columnheader', { name: 'Contributions' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )

  await page.getByRole('combobox', { name: 'Level now' }).click()
  await page.getByRole('option', { name: 'Reacting' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'of 27 people' })).toBeVisible()
  const reacting = await names(page).allTextContents()
  await page.getByRole('button', { name: 'Keep as a segment…' }).click()
  await page.getByLabel('Name of the segment').fill('Only reacting')
  await picture('people-segment')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'Only reacting', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Show everybody' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^27 people/ })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Segments' }).click()
  await page.getByRole('menuitem', { name: 'Only reacting' }).click()
  await expect(names(page)).toHaveCount(reacting.length)

  await names(page).first().press('Enter')
  await page.getByRole('link', { name: 'All people' }).click()
  await expect(names(page)).toHaveCount(reacting.length)
  await page.getByRole('button', { name: 'Remove the segment Only reacting' }).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('button', { name: 'Only reacting', exact: true })).toBeVisible()
})

test('a person’s page keeps commitments with check-ins, badges and notes, and every edit can be undone', async ({
  page,
  picture,
}) => {
  await openDemo(page)
  await openPerson(page, 'Freya')
  await expect(page.getByRole('region', { name: 'Level over the weeks' })).toBeVisible()
  await page.getByRole('button', { name: 'Add a commitment' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What they said they would do').fill('Ask one question a week in the call')
  await dialog.getByLabel('Public').check()
  await dialog.getByLabel('Freely chosen').check()
  await dialog.getByRole('button', { name: 'Add a check-in' }).click()
  await dialog.getByLabel('Due on').fill('2026-02-02')
  await expectAccessible(page, 'commitment form')
  await picture('person-commitment')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  const commitments = page.getByRole('list', { name: /^Commitments of/ })
  await expect(commitments).toContainText('Public, freely chosen; not active, effortful')
  await expect(commitments).toContainText('Check-in due since 2 Feb 2026')

  const note = page.getByLabel('Note', { exact: true })
  // The list above grows when its answer comes, and a click that is under way then may miss the button.
  await expect(async () => {
    const add = page.getByRole('button', { name: 'Add a note' })
    if (await add.isVisible()) await add.click()
    await expect(note).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await note.fill('Prefers mornings.')
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await expect(page.getByRole('list', { name: 'Notes' })).toContainText('Prefers mornings.')
  await expectAccessible(page, 'person')
  await picture('person')
  await page.setViewportSize({ width: 1920, height: 1080 }).catch(() => undefined)
  await picture('person-wide')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('list', { name: 'Notes' })).toHaveCount(0)

  await page.getByRole('link', { name: 'All people' }).click()
  await page.getByRole('link', { name: 'Commitments (1 due)' }).click()
  await expect(heading(page)).toHaveText('1 check-in is due; 1 open commitment.')
  await expectAccessible(page, 'commitments')
  await picture('commitments')
  await page.getByRole('button', { name: 'Note the check-in…' }).click()
  await dialog.getByLabel('Done on').fill('2026-02-03')
  await dialog.getByRole('combobox', { name: 'How it stands' }).click()
  await page.getByRole('option', { name: 'Kept' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(heading(page)).toHaveText('No open commitment and 1 kept; no check-in is due.')
})

test('what is held about a person is exported, and they are forgotten after their name is typed', async ({
  page,
  home,
  studio,
  picture,
}) => {
  test.slow()
  await openDemo(page)
  await openPerson(page, 'Freya Quaywater')
  const address = page.url()
  await page.getByRole('button', { name: 'Export or forget' }).click()
  const file = await studio.savedFile(() => page.getByRole('menuitem', { name: 'Everything held, as JSON' }).click())
  expect(JSON.parse(readFileSync(file, 'utf8')).person.name).toBe('Freya Quaywater')

  await page.getByRole('button', { name: 'Export or forget' }).click()
  await page.getByRole('menuitem', { name: 'Forget this person…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Forget Freya Quaywater?' })
  const forget = dialog.getByRole('button', { name: 'Forget for good' })
  await expect(dialog).toContainText('This can’t be undone.')
  await expect(dialog).toContainText('Practice circles')
  await expect(forget).toBeDisabled()
  await expectAccessible(page, 'forgetting')
  await picture('person-forget')
  await dialog.getByLabel('Type “Freya Quaywater” to forget them').fill('freya quaywater')
  await forget.click()
  await expect(page.getByRole('alert').filter({ hasText: 'Freya Quaywater is forgotten.' })).toBeVisible()
  await expect(names(page).filter({ hasText: 'Freya' })).toHaveCount(0)
  await expect(names(page).filter({ hasText: 'Former members' })).toHaveCount(1)
  await page.goto(address)
  await expect(page.getByText('Nobody in this cohort is called')).toBeVisible()
  expect(filesWith(home, 'Quaywater').filter((found) => found !== file)).toEqual([])
})

/** Files below a folder that hold a text, in UTF-8. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text))
}
