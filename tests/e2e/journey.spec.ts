import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './harness/studio.ts'
import { goTo, makeWorkspaceAndCohort, openCohort, sayColumn } from './steps.ts'

const roster = `name,email,role,joined
Ada Lark,ada@example.org,participant,2026-01-05
Ben Moss,ben@example.org,participant,2026-01-05
Cleo Reed,cleo@example.org,participant,2026-01-05
Dan Shore,dan@example.org,participant,2026-01-05
Eva Thorn,eva@example.org,participant,2026-01-05
Finn Vale,finn@example.org,participant,2026-01-05
Hana Wold,hana@example.org,facilitator,2026-01-05
`

/** Ten events: three members write six of them, the facilitator four. One row has no time and is rejected. */
const activity = `Moment;Someone;Act;Strand
2026-01-06T09:00:00Z;hana@example.org;post;1
2026-01-06T10:00:00Z;ada@example.org;reply;1
2026-01-07T10:00:00Z;ben@example.org;reply;1
2026-01-13T09:00:00Z;hana@example.org;post;2
2026-01-13T11:00:00Z;ada@example.org;reply;2
sometime;cleo@example.org;reply;2
2026-01-20T09:00:00Z;cleo@example.org;post;3
2026-01-20T12:00:00Z;hana@example.org;reply;3
2026-01-27T09:00:00Z;ada@example.org;post;4
2026-01-27T15:00:00Z;ben@example.org;reply;4
2026-02-03T09:00:00Z;hana@example.org;post;5
`

test('a new workspace goes from its purpose over an import to a Word review', async ({
  page,
  home,
  studio,
  pickFiles,
  picture,
}) => {
  test.slow()
  const rosterFile = join(home, 'roster.csv')
  const activityFile = join(home, 'activity.csv')
  writeFileSync(rosterFile, roster)
  writeFileSync(activityFile, activity)
  await makeWorkspaceAndCohort(page)

  await test.step('the purpose saves itself and survives a reload', async () => {
    await goTo(page, 'Purpose')
    await page.getByLabel('Who will change').pressSequentially('new te')
    const statement = page.getByLabel('The statement as it reads')
    await expect(statement).toContainText('New te will go', { timeout: 500 })
    await page.getByLabel('Who will change').pressSequentially('am leads')
    await page.getByLabel('From: what they do today').fill('solving every problem')
    await page.getByLabel('To: how they will work').fill('asking first')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('To: how they will work')).toHaveValue('asking first')
    await expect(statement).toContainText('New team leads will go from solving every problem to asking first')
    await picture('journey-1-purpose')
  })

  await test.step('a roster is previewed, then taken in', async () => {
    await goTo(page, 'People')
    await page.getByRole('button', { name: 'Import a roster' }).first().click()
    const dialog = page.getByRole('dialog')
    await pickFiles(() => dialog.getByRole('button', { name: 'Choose a file…' }).click(), rosterFile)
    await expect(dialog).toContainText('7 people added')
    await dialog.getByRole('button', { name: 'Import the roster' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('row')).toHaveCount(8)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('6 participants and 1 facilitator')
  })

  await test.step('a table the studio does not know is mapped, previewed and imported', async () => {
    await goTo(page, 'Imports')
    await pickFiles(() => page.getByRole('button', { name: 'Choose a file…' }).click(), activityFile)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Say what the columns of activity.csv hold.')
    await sayColumn(page, 'Moment', 'When')
    await sayColumn(page, 'Someone', 'Who')
    await expect(page.getByText('Of the first 11 rows 10 become events: 10 posts.')).toBeVisible()
    await sayColumn(page, 'Act', 'What')
    await sayColumn(page, 'Strand', 'Conversation')
    await expect(page.getByText('Of the first 11 rows 10 become events: 5 posts and 5 replies.')).toBeVisible()
    await page.getByRole('button', { name: 'Read the whole table' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('4 people, 6 Jan – 3 Feb 2026, 10 messages.')
    await expect(page.getByRole('button', { name: 'Show 1 rejected row' })).toBeVisible()
    await picture('journey-2-preview')
    await page.getByRole('button', { name: 'Import 10 events' }).click()
    await expect(page.getByText('10 events came in; 0 people joined the roster.')).toBeVisible()
  })

  await test.step('the same file again brings nothing', async () => {
    await page.getByRole('button', { name: 'Import more' }).click()
    await expect(page.getByRole('cell', { name: /^activity\.csv/ })).toBeVisible()
    await importWithMapping(page, () =>
      pickFiles(() => page.getByRole('button', { name: 'Choose a file…' }).click(), activityFile),
    )
    await expect(page.getByRole('button', { name: 'Nothing new to import' })).toBeDisabled()
    await page.getByRole('button', { name: 'Back to imports' }).click()
  })

  await test.step('engagement counts what was imported', async () => {
    await goTo(page, 'Engagement')
    const measures = page.getByRole('list', { name: 'Measures' })
    await expect(measures.getByRole('button', { name: /^Contribution rate/ })).toContainText('3 of 6')
    await expect(measures.getByRole('button', { name: /^Contributions\s*6/ })).toBeVisible()
    await page.getByRole('button', { name: 'Show the table: Participation by week' }).click()
    const table = page.getByRole('region', { name: 'Participation by week, as a table' })
    await expect(table.getByRole('row', { name: /W1 · 5 Jan/ })).toContainText('2')
    await picture('journey-3-engagement')
  })

  await test.step('the review keeps a rewritten passage and becomes a Word document', async () => {
    await page.getByRole('link', { name: '2026 Q1' }).click()
    const paper = page.getByRole('article')
    await expect(paper).toContainText('solving every problem')
    await paper
      .getByRole('button', { name: /^Rewrite/ })
      .first()
      .click()
    await page.getByLabel('Passage').fill('Half of the group took part with words of their own.')
    await page.getByRole('button', { name: 'Keep this wording' }).click()
    await expect(paper).toContainText('Rewritten by you.')
    await picture('journey-4-review')
    for (const name of ['Ada', 'Hana']) await expect(paper).not.toContainText(name)
    const file = await studio.savedFile(() => page.getByRole('button', { name: 'Export Word' }).click())
    expect(basename(file)).toMatch(/2026 Q1.*\.docx$/)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })

  await test.step('undoing the import takes the numbers away again', async () => {
    await goTo(page, 'Imports')
    await page.getByRole('button', { name: /^Undo the import of activity\.csv/ }).click()
    await page.getByRole('button', { name: 'Undo the import', exact: true }).click()
    await expect(page.getByRole('cell', { name: 'Undone' })).toBeVisible()
    await goTo(page, 'Engagement')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing to follow yet.')
  })
})

test.describe('in a blank cohort', () => {
  test.use({ startsWith: 'cohort' })

  test('edits are undone and done again by keyboard, and nothing typed is lost on the way', async ({ page }) => {
    await openCohort(page)
    await goTo(page, 'Purpose')
    const audience = page.getByLabel('Who will change')
    await audience.fill('new team leads')
    await goTo(page, 'Home')
    await goTo(page, 'Purpose')
    await expect(audience).toHaveValue('new team leads')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(audience).toHaveValue('')
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(audience).toHaveValue('new team leads')
  })

  test('a file that is no export is refused with a sentence and changes nothing', async ({ page, home, pickFiles }) => {
    await openCohort(page)
    await goTo(page, 'Imports')
    const empty = join(home, 'empty.csv')
    writeFileSync(empty, '')
    await pickFiles(() => page.getByRole('button', { name: 'Choose a file…' }).click(), empty)
    await expect(page.getByRole('alert')).toContainText('empty.csv is empty, so nothing was imported.')
    await page.getByRole('button', { name: 'Choose other files' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing has been imported yet.')
  })

  test('a dropped file is looked at, wherever on the window it is dropped', async ({ page }) => {
    await openCohort(page)
    await goTo(page, 'Imports')
    const dataTransfer = await page.evaluateHandle(() => {
      const dropped = new DataTransfer()
      dropped.items.add(new File(['nothing of interest'], 'notes.txt'))
      return dropped
    })
    const headline = page.getByRole('heading', { level: 1 })
    await page.getByRole('region', { name: 'Import activity' }).dispatchEvent('drop', { dataTransfer })
    // The thread that reads files has to start first.
    await expect(page.getByRole('alert')).toContainText('notes.txt', { timeout: 60_000 })
    await page.getByRole('button', { name: 'Back to imports' }).click()
    await expect(headline).toHaveText('Nothing has been imported yet.')
    await goTo(page, 'Purpose')
    await headline.dispatchEvent('drop', { dataTransfer })
    await expect(page.getByRole('alert')).toContainText('notes.txt')
    await expect(page.getByRole('link', { name: 'Imports' })).toHaveAttribute('aria-current', 'page')
  })
})

async function importWithMapping(page: Page, pick: () => Promise<void>): Promise<void> {
  await pick()
  await sayColumn(page, 'Moment', 'When')
  await sayColumn(page, 'Someone', 'Who')
  await sayColumn(page, 'Act', 'What')
  await sayColumn(page, 'Strand', 'Conversation')
  await page.getByRole('button', { name: 'Read the whole table' }).click()
}
