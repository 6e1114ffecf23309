import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { opened, part, textOf } from '../core/reports/opened-file.ts'
import { expect, test } from './harness/studio.ts'
import { choose, goTo } from './steps.ts'

/** Days far ahead, so that nothing is overdue whenever this runs. */
const [firstDay, lastDay] = ['2099-01-05', '2099-02-15']

/** What the offline form holds of its survey, as its own script reads it. */
type Form = Readonly<{
  code: string
  questions: readonly Readonly<{ kind: string; choices: readonly Readonly<{ id: string }>[] }>[]
}>

const headline = (page: Page) => page.getByRole('heading', { level: 1 })

async function openSection(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: title, exact: true }).click()
}

async function chooseReadyMade(page: Page, many: string, ...titles: string[]): Promise<void> {
  await page.getByRole('button', { name: `Choose ready-made ${many}…` }).click()
  const drawer = page.getByRole('dialog')
  for (const title of titles) await drawer.getByRole('checkbox', { name: title }).check()
  await drawer.getByRole('button', { name: /^Add \d/ }).click()
  await expect(drawer).toBeHidden()
}

async function wordsOf(file: string): Promise<string> {
  return textOf(part(await opened(readFileSync(file)), 'word/document.xml'))
}

/** The currencies of each best–worst question, in the order of the alphabet. */
function setsOf({ questions }: Form): string[][] {
  return questions.filter(({ kind }) => kind === 'best-worst').map(({ choices }) => choices.map(({ id }) => id).sort())
}

/** Answers of so many members, as the offline form saves them: the first reason always counts most, the last least. */
function writeAnswers(folder: string, form: Form, members: number): string[] {
  return Array.from({ length: members }, (_, at) => {
    const file = join(folder, `member-${at}.cohort-answer.json`)
    const answer = {
      format: 'cohort-studio-answer',
      version: 1,
      wave: form.code,
      id: `0123456789abcdef000${at}`,
      savedAt: `2026-01-02T10:0${at}:00.000Z`,
      picks: setsOf(form).map((ids) => [ids[0], ids.at(-1)]),
      points: {},
      segments: {},
      minutes: 30 + 10 * at,
    }
    writeFileSync(file, JSON.stringify(answer))
    return file
  })
}

test('a blank cohort becomes a complete six-week design whose documents leave the studio and whose template starts the next', async ({
  page,
  home,
  studio,
  pickFiles,
  picture,
}) => {
  test.slow()

  await test.step('six weeks without a design', async () => {
    await page.getByLabel('Name', { exact: true }).fill('St Brigid’s')
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await page.getByLabel('First day').fill(firstDay)
    await page.getByLabel('Last day').fill(lastDay)
    await page.getByLabel('Name', { exact: true }).fill('Nurses in charge')
    await choose(page, 'Time zone', 'Europe/London')
    await page.getByRole('button', { name: 'Create cohort' }).click()
    await page.getByRole('button', { name: 'Write the purpose' }).click()
  })

  await test.step('the vague request becomes a purpose that somebody signs off', async () => {
    await page.getByLabel('The vague outcome it replaces').fill('Make them understand delegation.')
    await page.getByLabel('Who will change').fill('newly promoted nurses in charge')
    await page.getByLabel('From: what they do today').fill('doing the tasks themselves and staying late')
    await page.getByLabel('To: how they will work').fill('understand delegation')
    await expect(page.getByRole('link', { name: 'Nobody can watch people “understand”.' })).toBeVisible()
    await page.getByLabel('To: how they will work').fill('hand over tasks with the why and the when')
    await page.getByLabel('You will see them').fill('say what is wanted and by when, and go home on time')
    await page.getByLabel('Measured by').fill('overtime of nurses in charge')
    await page.getByLabel('Baseline').fill('11')
    await page.getByLabel('Target').fill('5')
    await page.getByLabel('Unit').fill('hours a month')
    await page.getByLabel('By', { exact: true }).fill('2099-03-31')
    await page
      .getByLabel('What people come to the space for')
      .fill('where nurses of all wards tell each other what went wrong on a shift and what they tried')
    await expect(headline(page)).toHaveText(
      'The purpose is clear: who changes, how you will see it, and what the space is for.',
    )
    await page.getByRole('button', { name: 'Keep this version…' }).click()
    await page.getByRole('dialog').getByLabel('Somebody signed it off').check()
    await page.getByRole('dialog').getByLabel('Signed off by').fill('Moira Kelly')
    await page.getByRole('dialog').getByRole('button', { name: 'Keep version' }).click()
    await expect(page.getByRole('region', { name: 'Versions of the purpose' })).toContainText(
      'Moira Kelly signed it off',
    )
    await picture('design-1-purpose')
  })

  await test.step('a survey is opened, answered by files, and gives prompts their words', async () => {
    await goTo(page, 'Audience')
    await openSection(page, 'Survey')
    await page.getByRole('button', { name: 'Build the first wave' }).click()
    for (const currency of ['Fun', 'Money']) await page.getByRole('button', { name: `Leave out ${currency}` }).click()
    await page.getByRole('button', { name: 'Use 10' }).click()
    await expect(headline(page)).toContainText('10 currencies in 10 questions')
    await expect(page.getByText(/^Every currency gets the same chance, and every two meet/)).toBeVisible()
    await page.getByRole('button', { name: 'Open the wave…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Open the wave', exact: true }).click()
    await expect(headline(page)).toContainText('waits for its first answer')
    const saved = await studio.savedFile(() =>
      page.getByRole('button', { name: 'Save the page: Web page, offline' }).click(),
    )
    const [, json = ''] =
      /<script type="application\/json" id="wave">(.*?)<\/script>/s.exec(readFileSync(saved, 'utf8')) ?? []
    const form = JSON.parse(json) as Form
    expect(setsOf(form)).toHaveLength(10)
    await pickFiles(() => page.getByRole('button', { name: 'Choose a file…' }).click(), writeAnswers(home, form, 6))
    await expect(page.getByRole('status').filter({ hasText: '6 answers: 6 new.' })).toBeVisible()
    await page.getByRole('button', { name: 'Take the answers in' }).click()
    await page.getByRole('button', { name: 'See what counts' }).click()
    await expect(headline(page)).toContainText('“Autonomy” comes first among the 6 who answered')
    await picture('design-2-currency')
    await openSection(page, 'Prompts')
    await page.getByRole('button', { name: 'Add a prompt' }).click()
    const prompt = page.getByRole('region', { name: 'The prompt' })
    await prompt.getByLabel('Name', { exact: true }).fill('Hand it over')
    await prompt.getByLabel('Intent').fill('Hand over one task on your next shift.')
    await prompt.getByRole('button', { name: 'Write variants for the leading 3 currencies' }).click()
    await expect(prompt.getByLabel('Autonomy', { exact: true })).toHaveValue(/hand over one task/)
  })

  await test.step('six weeks of nudges are planned, one becomes ready and is disclosed, and the calendar leaves as a file', async () => {
    await goTo(page, 'Nudges')
    await page.getByRole('button', { name: 'Plan 12 nudges' }).click()
    await expect(headline(page)).toHaveText('12 nudges over 6 weeks; 12 have gaps to fill in.')
    await page.locator('[data-key]').filter({ hasText: 'Give something useful first' }).click()
    const inspector = page.getByRole('complementary', { name: 'Details' })
    const status = inspector.getByRole('region', { name: 'Status' })
    await inspector.getByLabel('Text', { exact: true }).fill('Five sentences for handing something over.')
    for (const question of ['Fairness', 'Openness', 'Respect', 'Goals', 'Opinions', 'Options', 'Delegation']) {
      await inspector.getByRole('radiogroup', { name: question }).getByText('Yes').click()
    }
    await inspector.getByLabel('What members read about it').fill('We give you something before we ask.')
    await status.getByRole('button', { name: 'Mark as ready' }).click()
    await expect(headline(page)).toContainText('one is ready but not disclosed')
    await expect(status).toBeFocused()
    await status.getByRole('button', { name: 'Mark as disclosed' }).click()
    await expect(status.getByRole('button', { name: 'Mark as sent' })).toBeVisible()
    await picture('design-3-nudges')
    const file = await studio.savedFile(async () => {
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await page.getByRole('menuitem', { name: /^Calendar file/ }).click()
    })
    expect(readFileSync(file, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(12)
  })

  await test.step('what serves nothing is given a purpose all at once, and that is one step back', async () => {
    await goTo(page, 'Purpose')
    await openSection(page, 'Map')
    await expect(headline(page)).toHaveText('Nothing in the design says yet which purpose it serves.')
    const all = page.getByRole('group', { name: 'What all 13 serve' })
    await all.getByRole('button', { name: 'Training' }).click()
    await expect(headline(page)).toHaveText('All 13 things in the design serve a purpose.')
    await page.getByRole('alert').filter({ hasText: 'It serves the training now.' }).getByRole('button').first().click()
    await expect(all).toBeVisible()
    await all.getByRole('button', { name: 'Both' }).click()
    await expect(headline(page)).toHaveText('All 13 things in the design serve a purpose.')
    await page.getByRole('link', { name: 'Hand it over' }).click()
    await expect(page.getByLabel('Intent')).toHaveValue('Hand over one task on your next shift.')
  })

  await test.step('guidelines and letter leave as Word documents', async () => {
    await goTo(page, 'Community')
    await page.getByLabel('Who belongs').fill('Everybody who became nurse in charge since January 2098.')
    await openSection(page, 'Norms')
    await chooseReadyMade(page, 'norms', 'Ask before you are stuck', 'Bring a real case')
    await openSection(page, 'Guidelines')
    await expect(page.getByRole('article', { name: 'Community guidelines' })).toContainText('Bring a real case')
    await picture('design-4-guidelines')
    const guidelines = await studio.savedFile(() => page.getByRole('button', { name: 'Export Word' }).click())
    const rules = await wordsOf(guidelines)
    expect(rules).toContain('Where nurses of all wards tell each other what went wrong on a shift and what they tried.')
    expect(rules).toContain('We give you something before we ask.')

    await goTo(page, 'Ecosystem')
    await openSection(page, 'Time and reward')
    await page.getByLabel('Minutes a week that members are promised').fill('45')
    await openSection(page, 'Letter')
    await page.getByRole('combobox', { name: 'From' }).fill('Moira Kelly')
    await expect(page.getByRole('article', { name: 'The letter' })).toContainText('45 minutes a week')
    await picture('design-5-letter')
    const letter = await studio.savedFile(() => page.getByRole('button', { name: 'Export Word' }).click())
    expect(await wordsOf(letter)).toContain('45 minutes a week for Nurses in charge')
  })

  await test.step('readiness tells what is missing, and the brief is there to be signed', async () => {
    await goTo(page, 'Readiness')
    await expect(page.getByRole('link', { name: /Transformation statement/ })).toContainText('Ready')
    await expect(page.getByRole('link', { name: /^Roles|Roles/ }).first()).toContainText('Missing')
    await page.getByRole('button', { name: 'Read the design brief' }).click()
    await expect(page.getByRole('article', { name: 'Design brief' })).toContainText('Ask before you are stuck')
    await picture('design-6-brief')
    const brief = await studio.savedFile(() => page.getByRole('button', { name: 'Export Word' }).click())
    expect(basename(brief)).toBe('Nurses in charge – design brief.docx')
    expect(await wordsOf(brief)).toContain('Hand over one task on your next shift.')
  })

  await test.step('the design starts the next cohort, as long and in the same weeks', async () => {
    await openSection(page, 'Template')
    await page.getByRole('button', { name: 'Save as template' }).click()
    await page.getByRole('link', { name: 'new cohort' }).click()
    await page.getByRole('combobox', { name: 'Start from' }).click()
    await page.getByRole('option', { name: 'Nurses in charge' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Nurses in autumn')
    await page.getByLabel('First day').fill('2099-09-07')
    await expect(page.getByLabel('Last day')).toHaveValue('2099-10-18')
    await page.getByRole('button', { name: 'Create cohort' }).click()
    await goTo(page, 'Nudges')
    await expect(headline(page)).toContainText('12 nudges over 6 weeks')
    await expect(page.locator('[data-key]').filter({ hasText: 'Give something useful first' })).toContainText('Sep')
    await goTo(page, 'Readiness')
    await openSection(page, 'Template')
    await expect(page.getByText(/Nothing is different yet: all \d+ parts are as they were\./)).toBeVisible()
    await picture('design-7-next-cohort')
  })

  await test.step('all of it is there after a reload', async () => {
    await page.reload()
    await page.getByRole('button', { name: /^Cohort: / }).click()
    await page.getByRole('menuitem', { name: 'Nurses in charge' }).click()
    await goTo(page, 'Purpose')
    await expect(page.getByLabel('To: how they will work')).toHaveValue('hand over tasks with the why and the when')
    await expect(page.getByRole('region', { name: 'Versions of the purpose' })).toContainText('it still reads that way')
  })
})
