import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from './harness/studio.ts'
import { goTo, openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

const roster = `name,email,Region,Job
${Array.from({ length: 12 }, (_, at) => `Person ${at + 1},p${at + 1}@example.org,${['North', 'South', 'West'][at % 3]},${at % 2 ? 'Lead' : 'Deputy'}`).join('\n')}
`

test('readiness says what is missing, leads there, and the brief becomes a Word document', async ({
  page,
  studio,
  picture,
}) => {
  await openCohort(page)
  await goTo(page, 'Readiness')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('0 of')
  await picture('readiness-1-blank')
  await page.getByRole('link', { name: /Norms and moderation/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('button', { name: /^Add a norm/ }).click()
  await page.getByLabel('The norm', { exact: true }).getByRole('textbox').first().fill('Ask before you advise')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await goTo(page, 'Readiness')
  await expect(page.getByRole('link', { name: /Norms and moderation/ })).toContainText('Under way')
  await page.getByRole('button', { name: 'Read the design brief' }).click()
  const brief = page.getByRole('article', { name: 'Design brief' })
  await expect(brief).toContainText('Ask before you advise')
  await picture('readiness-2-brief')
  const file = await studio.savedFile(() => page.getByRole('button', { name: 'Export Word' }).click())
  expect(basename(file)).toBe('Spring leaders – design brief.docx')
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
})

test('a design starts the next cohort, and what was changed since is told', async ({ page, picture }) => {
  await openCohort(page)
  await goTo(page, 'Community')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Norms' }).click()
  await page.getByRole('button', { name: /^Add a norm/ }).click()
  await page.getByLabel('The norm', { exact: true }).getByRole('textbox').first().fill('Ask before you advise')
  await goTo(page, 'Readiness')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Template' }).click()
  await page.getByLabel('Name of the template').fill('Six weeks')
  await page.getByRole('button', { name: 'Save as template' }).click()
  await page.getByRole('link', { name: 'new cohort' }).click()
  await page.getByRole('combobox', { name: 'Start from' }).click()
  await page.getByRole('option', { name: 'Six weeks' }).click()
  await expect(page.getByText('with 1 norm')).toBeVisible()
  await picture('templates-1-new-cohort')
  await page.getByLabel('Name', { exact: true }).fill('Autumn leaders')
  await page.getByLabel('First day').fill('2026-09-07')
  await page.getByLabel('Last day').fill('2026-10-18')
  await page.getByRole('button', { name: 'Create cohort' }).click()
  await goTo(page, 'Community')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Norms' }).click()
  await page
    .getByRole('button', { name: /Ask before you advise/ })
    .first()
    .click()
  await page.keyboard.press('Delete')
  await goTo(page, 'Readiness')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Template' }).click()
  await expect(page.getByText('1 part is different')).toBeVisible()
  await expect(page.getByText('left out')).toBeVisible()
})

test('groups are balanced on a column of the roster, explained, kept, exported and taken back', async ({
  page,
  home,
  studio,
  pickFiles,
  picture,
}) => {
  const file = join(home, 'people.csv')
  writeFileSync(file, roster)
  await openCohort(page)
  await goTo(page, 'Groups')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nobody to put into groups yet.')
  await goTo(page, 'People')
  await page.getByRole('button', { name: 'Import a roster' }).first().click()
  const dialog = page.getByRole('dialog')
  await pickFiles(() => dialog.getByRole('button', { name: 'Choose a file…' }).click(), file)
  await expect(dialog).toContainText('Region and Job')
  await dialog.getByRole('button', { name: 'Import the roster' }).click()
  await expect(dialog).toBeHidden()
  await goTo(page, 'Groups')
  await page.getByRole('checkbox', { name: 'Region' }).check()
  await page.getByRole('checkbox', { name: 'Job' }).check()
  await page.getByLabel('People in a circle').fill('3')
  await page.getByRole('button', { name: 'Make groups' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('4 groups of 3.')
  const even = page.getByRole('region', { name: 'How even Region is' })
  await expect(even.getByRole('row', { name: /^North 4 1/ })).toBeVisible()
  await picture('groups-1-proposal')
  await page.getByLabel('Keep them as').fill('Coaching circles')
  await page.getByRole('button', { name: 'Keep the groups' }).click()
  const kept = page.getByRole('region', { name: 'Coaching circles' })
  await expect(kept.getByRole('listitem').first()).toBeVisible()
  const csv = await studio.savedFile(() => kept.getByRole('button', { name: 'Export CSV' }).click())
  expect(readFileSync(csv, 'utf8').trim().split('\n')).toHaveLength(13)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(kept).toHaveCount(0)
})
