import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible, seriousFindings } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

async function openSection(page: Page, section: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section, exact: true }).click()
}

const headline = (page: Page) => page.getByRole('heading', { level: 1 })

test('evidence tells who is missing, and a proxy is never taken for the group', async ({ page, picture }) => {
  await openCohort(page)
  await goTo(page, 'Audience')
  await picture('audience-evidence-empty')
  await expect(headline(page)).toHaveText('Nothing is known yet about the people this is for.')
  const groups = page.getByRole('combobox', { name: 'Roles or groups' })
  for (const group of ['Store managers', 'Night staff']) {
    await groups.fill(group)
    await groups.press('Enter')
  }
  await expect(headline(page)).toHaveText('Nothing speaks yet for Store managers and Night staff.')

  await page.getByRole('button', { name: 'Add a piece of evidence' }).click()
  const form = page.getByRole('region', { name: 'The piece of evidence' })
  await form.getByLabel('Name', { exact: true }).fill('What the association writes')
  await form.getByRole('combobox', { name: 'Source' }).click()
  await page.getByRole('option', { name: 'Professional association' }).click()
  await expect(form.getByRole('checkbox', { name: /^A proxy/ })).toBeChecked()
  await form.getByRole('combobox', { name: 'Tells about' }).fill('Night staff')
  await form.getByRole('combobox', { name: 'Tells about' }).press('Enter')
  await expect(headline(page)).toHaveText('Nothing speaks for Store managers, and only proxies speak for Night staff.')
  await expect(page.getByRole('list', { name: 'evidence' })).toContainText('Proxy')
  await picture('audience-evidence')
})

test('a prompt gets variants by currency that can be edited and undone', async ({ page, picture }) => {
  await openCohort(page)
  await goTo(page, 'Audience')
  await openSection(page, 'Prompts')
  await page.getByRole('button', { name: 'Add a prompt' }).click()
  const form = page.getByRole('region', { name: 'The prompt' })
  await form.getByLabel('Name', { exact: true }).fill('Put it to use')
  await form.getByLabel('Intent').fill('Use our product with a client.')
  for (const currency of ['Money', 'Helping others']) {
    await form.getByRole('combobox', { name: 'Write a variant for' }).click()
    await page.getByRole('option', { name: currency }).click()
  }
  await expect(form.getByLabel('Money', { exact: true })).toHaveValue(
    'How might you use our product with a client so that it brings in more?',
  )
  await expect(form.getByLabel('Helping others', { exact: true })).toHaveValue(
    'How might you use our product with a client to make a positive impact?',
  )
  await form.getByRole('button', { name: 'Other words for Money' }).click()
  await expect(form.getByLabel('Money', { exact: true })).toHaveValue(/^What is it worth/)
  await picture('audience-prompts')
  await expect(headline(page)).toHaveText('1 prompt; 1 with variants by currency.')
})

test('a wave is built, opened and handed out', async ({ page, picture, studio }) => {
  await openCohort(page)
  await goTo(page, 'Audience')
  await openSection(page, 'Survey')
  await picture('audience-survey-empty')
  await page.getByRole('button', { name: 'Build the first wave' }).click()
  await expect(headline(page)).toHaveText(/is a draft: 12 currencies in 12 questions/)
  await expect(page.getByText('Every currency gets the same chance')).toBeVisible()
  await picture('audience-survey-draft')

  const preview = page.getByRole('region', { name: 'What a member sees' })
  await preview
    .getByRole('radio', { name: /^Counts most/ })
    .first()
    .check()
  await preview
    .getByRole('radio', { name: /^Counts least/ })
    .first()
    .check()
  await expect(preview.getByRole('status')).toContainText('can’t count most and least')

  await page.getByRole('button', { name: 'Add your own' }).click()
  await expect(page.getByText('A currency has no words yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open the wave…' })).toBeDisabled()
  await page.getByLabel('Name of currency 13').fill('Calm Fridays')
  await expect(page.getByText('13 show all equally often and let them meet.')).toBeVisible()
  await page.getByRole('button', { name: 'Leave out Calm Fridays' }).click()
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByRole('textbox', { name: 'Question 1' }).fill('Which region do you work in?')
  for (const region of ['North', 'South']) {
    await page.getByRole('combobox', { name: 'Answers to choose from' }).fill(region)
    await page.getByRole('combobox', { name: 'Answers to choose from' }).press('Enter')
  }
  await page.getByRole('button', { name: 'Open the wave…' }).click()
  await picture('audience-survey-opening')
  await page.getByRole('dialog').getByRole('button', { name: 'Open the wave', exact: true }).click()
  await expect(headline(page)).toHaveText(/is open and waits for its first answer/)
  await picture('audience-survey-open')
  const file = await studio.savedFile(() =>
    page.getByRole('button', { name: 'Save the page: Web page, offline' }).click(),
  )
  expect(file).toMatch(/\.html$/)
})

test('answers come in from a table of any service, by saying which column is which, and go out again by undo', async ({
  page,
  home,
  pickFiles,
  picture,
}) => {
  test.slow()
  const table = join(home, 'export.csv')
  const people = Array.from({ length: 6 }, (_, at) => `person ${at},${60 + at},${40 - at},${10 * (at + 1)}`)
  writeFileSync(table, ['Respondent,First thing,Second thing,Time to give', ...people].join('\n'))
  await openCohort(page)
  await goTo(page, 'Audience')
  await openSection(page, 'Survey')
  await page.getByRole('button', { name: 'Build the first wave' }).click()
  await page.getByText('100 points', { exact: true }).click()
  await expect(headline(page)).toHaveText(/100 points for 12 currencies/)
  await page.getByRole('button', { name: 'Open the wave…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Open the wave', exact: true }).click()
  await expect(headline(page)).toHaveText(/waits for its first answer/)
  await pickFiles(() => page.getByRole('button', { name: 'Choose a file…' }).click(), table)
  const map = async (column: string, target: string) => {
    const field = page.getByRole('combobox', { name: `What ${column} answers` })
    await field.click()
    await field.fill(target)
    await page.getByRole('option', { name: target, exact: true }).click()
    await expect(field).toHaveValue(target)
  }
  await map('Respondent', 'What tells respondents apart')
  await map('First thing', 'Points for Mastery')
  await map('Second thing', 'Points for Money')
  await map('Time to give', 'Minutes a week they would give')
  await expect(page.getByRole('status').filter({ hasText: '6 answers: 6 new.' })).toBeVisible()
  await picture('audience-survey-mapping')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Take the answers in' }).click()
  await expect(headline(page)).toHaveText(/is open: 6 answers/)

  await openSection(page, 'Currency')
  await expect(page.getByRole('figure', { name: /What counts/ })).toContainText('Mastery')
  await expect(page.getByText('35 minutes')).toBeVisible()
  await page.getByRole('button', { name: 'Show the table' }).click()
  await expect(page.getByRole('row', { name: /^Mastery/ })).toContainText('63')
  await expectAccessible(page, 'results')
  await page.getByRole('button', { name: 'Keep as evidence' }).click()
  await expect(
    page.getByRole('region', { name: 'The piece of evidence' }).getByLabel('People it rests on'),
  ).toHaveValue('6')

  await openSection(page, 'Prompts')
  await expect(page.getByText(/“Mastery”.* highest/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await openSection(page, 'Currency')
  await expect(headline(page)).toHaveText('Nobody has answered yet.')
})
