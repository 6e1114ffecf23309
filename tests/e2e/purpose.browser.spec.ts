import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { expect, test } from './harness/studio.ts'
import { goTo, openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

async function openSection(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: title, exact: true }).click()
}

async function chooseReadyMade(page: Page, many: string, title?: string): Promise<void> {
  await page.getByRole('button', { name: `Choose ready-made ${many}…` }).click()
  const drawer = page.getByRole('dialog')
  if (title) await drawer.getByLabel(title, { exact: true }).check()
  else await drawer.getByRole('button', { name: 'Tick all' }).click()
  await drawer.getByRole('button', { name: /^Add \d+/ }).click()
  await expect(drawer).toBeHidden()
}

async function writePurpose(page: Page): Promise<void> {
  await page.getByLabel('Who will change').fill('new team leads')
  await page.getByLabel('From: what they do today').fill('solving every problem')
  await page.getByLabel('To: how they will work').fill('asking before they advise')
  await page.getByLabel('What people come to the space for').fill('where leads rehearse hard talks with each other')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}

/** Each audience that any workspace below this folder holds, read from the files as another program would. */
function audiencesIn(home: string): string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cohort'))
    .flatMap((name) => {
      const file = new Database(join(home, name), { readonly: true })
      const rows = file.prepare('SELECT audience FROM purpose').all() as { audience: string }[]
      file.close()
      return rows.map(({ audience }) => audience)
    })
}

test.beforeEach(async ({ page }) => {
  await openCohort(page)
  await goTo(page, 'Purpose')
})

test('what is typed reaches the file while the typing goes on', async ({ page, home }) => {
  let isTyping = true
  const words = 'team leads of the northern depots in their first year after a change of role'
  const typing = page
    .getByLabel('Who will change')
    .pressSequentially(words, { delay: 60 })
    .then(() => {
      isTyping = false
    })
  await expect.poll(() => audiencesIn(home)[0] ?? '', { intervals: [50] }).toMatch(/^team/)
  expect(isTyping).toBe(true)
  await typing
  await expect.poll(() => audiencesIn(home)).toEqual([words])
})

test('a weak word is marked, explained with the writer’s own words, and gone when it is mended', async ({
  page,
  picture,
}) => {
  await writePurpose(page)
  await page.getByLabel('The vague outcome it replaces').fill('Leads will understand coaching.')
  const to = page.getByLabel('To: how they will work')
  await to.fill('understand the coaching model')
  const reading = page.getByLabel('The statement as it reads')
  await expect(reading.locator('s')).toHaveText('Leads will understand coaching.')
  await expect(reading.locator('mark')).toHaveText('understand')
  await expect(reading).toContainText('explain the coaching model to a colleague in their own words')
  await picture('purpose-1-notes')
  await reading.getByRole('link', { name: 'Nobody can watch people “understand”.' }).click()
  await expect(to).toBeFocused()
  await expect(to).toHaveAccessibleDescription(/Nobody can watch/)
  await to.fill('asking before they advise')
  await expect(reading.locator('mark')).toHaveCount(0)
  await page.getByLabel('What people come to the space for').fill('training')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The training has a purpose; its space doesn’t have one of its own yet.',
  )
})

test('versions are kept, compared word by word, restored and undone', async ({ page, picture }) => {
  await writePurpose(page)
  await page.getByRole('button', { name: 'Keep this version…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('For the kick-off')
  await dialog.getByLabel('Somebody signed it off').check()
  await dialog.getByLabel('Signed off by').fill('Ada Lark')
  await dialog.getByRole('button', { name: 'Keep version' }).click()
  const versions = page.getByRole('region', { name: 'Versions of the purpose' })
  await expect(versions).toContainText('Ada Lark signed it off')
  await expect(versions).toContainText('it still reads that way')

  const to = page.getByLabel('To: how they will work')
  await to.fill('asking two questions and then staying quiet')
  await expect(versions).toContainText('it has changed since')
  await expect(versions.getByRole('button', { name: /^Changed after sign-off/ })).toBeVisible()

  await versions.getByRole('button', { name: /^For the kick-off/ }).click()
  await expect(versions.locator('del')).toContainText('before they advise')
  await expect(versions.locator('ins')).toContainText('two questions')
  await picture('purpose-2-versions')
  await versions.getByRole('button', { name: 'Restore this version' }).click()
  await expect(to).toHaveValue('asking before they advise')
  await page.getByRole('alert').filter({ hasText: 'reads as in' }).getByRole('button', { name: 'Undo' }).click()
  await expect(to).toHaveValue('asking two questions and then staying quiet')
})

test('the root-cause notes say when a cohort alone won’t do', async ({ page, picture }) => {
  await openSection(page, 'Why and whether')
  await chooseReadyMade(page, 'root causes', 'They are rewarded for doing the opposite')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A cohort alone won’t mend it.')
  await page.getByRole('button', { name: 'Add a root cause', exact: true }).click()
  await page.getByLabel('Why don’t they do it now?').fill('They never saw it done')
  await page.getByRole('combobox', { name: 'What kind of cause is it?' }).click()
  await page.getByRole('option', { name: 'They can’t do it yet (skill)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In part.')
  await page.getByRole('combobox', { name: 'Is a cohort the answer?' }).click()
  await page.getByRole('option', { name: 'Yes', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('You answered “yes”; your notes say “partly”.')
  await picture('purpose-3-why')
})

test('discovery questions are answered beside them, shown as on paper and exported', async ({
  page,
  studio,
  picture,
}) => {
  await openSection(page, 'Discovery')
  await chooseReadyMade(page, 'discovery questions')
  await page.getByLabel('What happened that made you ask for this now?').fill('Two leads left within a month.')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 of 28 questions are answered.')
  await page.getByText('On paper').click()
  const paper = page.getByRole('article', { name: 'Discovery questions' })
  await expect(paper).toContainText('Two leads left within a month.')
  await expect(paper).toContainText('27 still to ask')
  await picture('purpose-4-discovery-paper')
  const file = await studio.savedFile(() => page.getByRole('button', { name: 'Export Word' }).click())
  expect(basename(file)).toBe('Spring leaders – discovery questions.docx')

  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-printed]')).toContainText('Two leads left within a month.')
  await expect(page.getByRole('navigation', { name: 'Studio' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
})

test('the map shows what serves nothing, and one click says what it serves', async ({ page, picture }) => {
  await writePurpose(page)
  await openSection(page, 'Decisions')
  await chooseReadyMade(page, 'decisions')
  await openSection(page, 'Measures')
  await page.getByRole('button', { name: 'Add a measure', exact: true }).click()
  await page.getByLabel('Measure', { exact: true }).fill('Hours until somebody answers')
  await openSection(page, 'Map')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '7 things in the design serve a purpose; 1 serves none.',
  )
  const orphan = page.getByRole('group', { name: 'What Hours until somebody answers serves' })
  await picture('purpose-5-map')
  await orphan.getByRole('button', { name: 'Space' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All 8 things in the design serve a purpose.')
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(orphan).toBeVisible()
  await orphan.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All 7 things in the design serve a purpose.')
  await page.getByRole('button', { name: 'What Where the group talks serves' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Serves both' }).click()
  await expect(page.getByRole('columnheader', { name: /^Both/ })).toContainText('Both 3')
  await page.getByRole('link', { name: 'Where the group talks' }).click()
  await expect(page.getByLabel('What was decided')).toHaveValue('Where the group talks')
})
