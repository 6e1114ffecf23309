import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { seriousFindings } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, makeWorkspaceAndCohort } from './steps.ts'

const forum = [
  'query,post_id,topic_id,post_number,created_at,user_id,username,name',
  ...[
    ['ada.field', 'Ada Field', 9],
    ['bo', 'Bo Oak', 8],
    ['cleo', 'Reed, Cleo', 7],
    ['dee', 'Dee Moss', 6],
  ].map(
    ([username, name, id], at) => `x,${at + 1},1,${at + 1},2026-01-${12 + at}T10:00:00Z,${id},${username},"${name}"`,
  ),
].join('\n')

const table = [
  'at,person,kind',
  '2026-01-06 10:00,Ada Field,post',
  '2026-01-08 10:00,Ada Field,post',
  '2026-01-07 11:00,bo.oak@example.org,post',
  '2026-01-08 12:00,Cleo Reed,post',
  '2026-01-09 12:00,Eve Sand,post',
].join('\n')

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const happened = (page: Page): Locator => page.getByRole('status', { name: 'What happened' })
const pairs = (page: Page): Locator =>
  page.getByRole('list', { name: 'Pairs that may be one person' }).getByRole('button')

test('who may be the same is decided by keyboard, with the evidence side by side, and taken back', async ({
  page,
  home,
  picture,
}) => {
  test.setTimeout(240_000)
  await makeWorkspaceAndCohort(page)
  await takeIn(page, home, 'name,email\nDee Moss,dee@example.org\n')
  await goTo(page, 'People')
  await page.getByRole('link', { name: 'Same person?' }).click()
  await expect(heading(page)).toHaveText('Nobody waits to be told apart.')
  await picture('people-matches-empty')
  await takeIn(page, home, 'name,email\nDee Moss,dee@example.org\n', forum, table)

  await goTo(page, 'People')
  await page.getByRole('link', { name: 'Same person? (3)' }).click()
  await expect(heading(page)).toHaveText('3 pairs may be the same person.')
  await expect(pairs(page)).toHaveCount(3)
  const detail = page.getByRole('region', { name: /^Pair/ })
  const shown = await detail.textContent()
  expect(shown).toContain('Discourse')
  await picture('people-matches')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFindings(page, colorScheme === 'dark' ? ['color-contrast'] : null)).toEqual([])
    if (colorScheme === 'dark') await picture('people-matches-dark')
  }
  await page.emulateMedia({ colorScheme: 'light' })

  await page.keyboard.press('j')
  await expect(pairs(page).nth(1)).toBeFocused()
  await expect(page.getByRole('region', { name: 'Pair 2 of 3' })).toBeVisible()
  await page.keyboard.press('k')
  await expect(pairs(page).nth(0)).toBeFocused()
  await page.keyboard.press('s')
  await expect(heading(page)).toHaveText('2 pairs may be the same person.')
  await expect(happened(page)).toContainText('one person now')
  await page.keyboard.press('a')
  await expect(heading(page)).toHaveText('One pair may be the same person.')
  await expect(happened(page)).toContainText('stay apart')
  await page.keyboard.press('u')
  await expect(heading(page)).toHaveText('2 pairs may be the same person.')
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(page).toHaveURL(/ecosystem/)

  await goTo(page, 'People')
  await page.getByRole('link', { name: 'Same person? (2)' }).click()
  await page.getByRole('button', { name: /^Take back/ }).click()
  await expect(heading(page)).toHaveText('3 pairs may be the same person.')
})

test('somebody’s accounts are split off and joined by hand, and people of imports are added or left out', async ({
  page,
  home,
  picture,
}) => {
  await makeWorkspaceAndCohort(page)
  await takeIn(page, home, 'name,email\nDee Moss,dee@example.org\nEve Sand,\n', forum, table)
  await goTo(page, 'People')
  await expect(page.getByText('Not on your roster: 6 people')).toBeVisible()
  await picture('people-not-on-roster')
  await page.getByRole('button', { name: 'Eve Sand' }).click()
  const details = page.getByRole('complementary', { name: 'Details' })
  await expect(details).toContainText('Because: the only Eve Sand of the roster')
  await picture('people-accounts')
  expect(await seriousFindings(page)).toEqual([])
  await details.getByRole('button', { name: 'Split off Eve Sand on Table' }).click()
  await expect(details).toContainText('No import has met this person yet.')
  const search = details.getByRole('combobox', { name: 'This is the same as…' })
  await search.fill('bo oak')
  await page.getByRole('option', { name: 'Bo Oak (Discourse)' }).click()
  await details.getByRole('button', { name: 'Make them one person' }).click()
  await expect(details).toContainText('Because: you said so')
  await details.getByRole('button', { name: 'Close details' }).click()

  await page.getByRole('button', { name: 'Leave them out' }).click()
  await expect(heading(page)).toContainText('2 participants')
  await page.getByRole('button', { name: 'Ada Field' }).first().click()
  await details.getByRole('button', { name: 'Count in again' }).click()
  await expect(details.getByRole('button', { name: 'Leave out' })).toBeVisible()
  await details.getByRole('button', { name: 'Add to the roster' }).click()
  await expect(details.getByRole('button', { name: 'Add to the roster' })).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(details.getByRole('button', { name: 'Add to the roster' })).toBeVisible()
})

/** Files of this content in the workspace's only cohort, and the page as it is then. */
async function takeIn(page: Page, home: string, roster: string, ...exports: readonly string[]): Promise<void> {
  const library = join(home, 'Cohort Studio')
  const file = readdirSync(library).find((name) => name.endsWith('.cohort'))
  const [people = '-', ...others] = [roster, ...exports].map((content, at) => {
    const path = join(home, `${at}.csv`)
    writeFileSync(path, content)
    return path
  })
  execFileSync(process.execPath, [
    join(import.meta.dirname, 'harness', 'take-in.ts'),
    join(library, file ?? ''),
    people,
    ...others,
  ])
  await page.reload()
}
