import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { seriousFindings } from './accessible.ts'
import { requestsOf } from './harness/requests.ts'
import { expect, test } from './harness/studio.ts'
import { openInTerminal } from './harness/terminal.ts'

type Terminal = (...args: string[]) => unknown
const inCohort = ['--cohort', '1'] as const

/** A cohort with an open survey, and its page as a file. */
function openSurvey(home: string, draft: Record<string, unknown>): { terminal: Terminal; form: string } {
  const terminal = openInTerminal(join(home, 'terminal'))
  terminal(
    'cohorts',
    'create',
    '--name',
    'Leaders',
    '--start',
    '2026-01-05',
    '--end',
    '2026-04-12',
    '--time-zone',
    'UTC',
  )
  const more = join(home, 'draft.json')
  writeFileSync(more, JSON.stringify(draft))
  terminal('survey', 'new', ...inCohort, '--title', 'Worth your time?', '--from', more)
  terminal('survey', 'open', ...inCohort)
  const form = join(home, 'form.html')
  terminal('survey', 'export', ...inCohort, '--as', 'html', '--out', form)
  return { terminal, form }
}

/** The page opened from the disk in a browser without a network. */
async function openForm(browser: Browser, form: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    offline: true,
    reducedMotion: 'reduce',
    ...options,
  })
  const requests = requestsOf(context)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(pathToFileURL(form).href)
  return { context, page, requests, errors }
}

async function savedAnswer(page: Page, home: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my answers' }).click(),
  ])
  const file = join(home, download.suggestedFilename())
  await download.saveAs(file)
  await expect(page.getByRole('heading', { name: 'Thank you. One last step' })).toBeFocused()
  return file
}

/** Chooses the first reason as best and the last as worst in every question. */
async function choose(page: Page): Promise<void> {
  const tables = page.getByRole('table')
  for (let at = 0; at < (await tables.count()); at++) {
    await tables
      .nth(at)
      .getByRole('radio', { name: /^Counts most/ })
      .first()
      .check()
    await tables
      .nth(at)
      .getByRole('radio', { name: /^Counts least/ })
      .last()
      .check()
  }
}

const region = { id: 'region', label: 'Which region do you work in?', choices: ['North', 'South'] }

test('three people fill the form in without a network, and their files are taken in and counted', async ({
  home,
  chromium,
}) => {
  const { terminal, form } = openSurvey(home, { questions: 5, setSize: 3, segments: [region], asksWho: true })
  const files: string[] = []

  const first = await openForm(await chromium(), form)
  await choose(first.page)
  await first.page.getByLabel('North').check()
  await first.page.getByLabel(/How many minutes a week/).fill('45')
  await first.page.getByLabel(/What would make you stop/).fill('Meetings that could be mails')
  await expect(first.page.getByText('8 of 12 answered')).toBeVisible()
  await first.page.reload()
  await expect(first.page.getByText('8 of 12 answered')).toBeVisible()
  await expect(first.page.getByLabel(/What would make you stop/)).toHaveValue('Meetings that could be mails')
  await first.page.getByRole('button', { name: 'Save my answers' }).click()
  await expect(first.page.getByRole('heading', { name: '4 questions are still open' })).toBeFocused()
  const [download] = await Promise.all([
    first.page.waitForEvent('download'),
    first.page.getByRole('button', { name: 'Go on without them' }).click(),
  ])
  const firstFile = join(home, download.suggestedFilename())
  await download.saveAs(firstFile)
  files.push(firstFile)
  expect(download.suggestedFilename()).toMatch(/^[0-9A-Z]{6}-[0-9a-f]{20}\.cohort-answer\.json$/)

  first.page.on('dialog', (dialog) => void dialog.accept())
  await first.page.getByRole('button', { name: 'Fill in for somebody else' }).click()
  await expect(first.page.getByText('0 of 12 answered')).toBeVisible()
  await choose(first.page)
  for (const box of await first.page.getByRole('textbox').all())
    await box.fill((await box.getAttribute('type')) === 'email' ? 'ada@example.org' : '20')
  await first.page.getByLabel('South').check()
  files.push(await savedAnswer(first.page, home))
  expect([first.errors, first.requests.filter((url) => !url.startsWith('file:'))]).toEqual([[], []])

  const third = await openForm(await chromium(), form, {
    viewport: { width: 375, height: 812 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
  })
  await third.page
    .getByRole('radio', { name: /^Counts most/ })
    .first()
    .focus()
  for (let at = 0; at < 5; at++) {
    await third.page.keyboard.press('Space')
    await third.page.keyboard.press('Tab')
    await third.page.keyboard.press('ArrowUp')
    await third.page.keyboard.press('Tab')
    await third.page.keyboard.press('Tab')
  }
  await expect(third.page.getByText('5 of 12 answered')).toBeVisible()
  await third.page.getByRole('button', { name: 'Show my answers as text' }).click()
  await third.page.getByRole('button', { name: 'Go on without them' }).click()
  const text = join(home, 'mail.txt')
  writeFileSync(text, await third.page.getByLabel('Your answers as text').inputValue())
  files.push(text)
  expect(third.errors).toEqual([])

  const report = terminal('survey', 'import', ...inCohort, ...files)
  expect(report).toMatchObject({ read: 3, added: 3, rejected: [] })
  expect(terminal('survey', 'import', ...inCohort, ...files)).toMatchObject({ read: 3, added: 0, unchanged: 3 })
  expect(terminal('survey', 'list', ...inCohort)).toMatchObject({ waves: [{ answers: 3 }] })
  const saved = JSON.parse(readFileSync(firstFile, 'utf8'))
  expect(saved).toMatchObject({ minutes: 45, segments: { region: 'North' }, stoppers: 'Meetings that could be mails' })
  expect(saved).not.toHaveProperty('email')
  await Promise.all([first.context.close(), third.context.close()])
})

test('what can’t be is said in words: the same as most and least, points that don’t add up, minutes that are no number', async ({
  home,
  chromium,
}) => {
  const best = openSurvey(join(home), { questions: 2, setSize: 3, extras: ['minutes'] })
  const { page, context } = await openForm(await chromium(), best.form)
  const table = page.getByRole('table').first()
  await table
    .getByRole('radio', { name: /^Counts most/ })
    .first()
    .check()
  await table
    .getByRole('radio', { name: /^Counts least/ })
    .first()
    .check()
  await expect(
    page.getByText('The same can’t count most and least. Choose another one for “Counts most”.'),
  ).toBeVisible()
  await expect(table.getByRole('radio', { name: /^Counts most/ }).first()).not.toBeChecked()
  await page.getByLabel(/minutes a week/).fill('as long as it takes')
  await page.getByRole('button', { name: 'Save my answers' }).click()
  await expect(page.getByText('Minutes a week are a number, for example 30.')).toBeVisible()
  await expect(page.getByLabel(/minutes a week/)).toBeFocused()
  await context.close()
})

test('points show what is left while they are shared out, and are saved only when they make 100', async ({
  home,
  chromium,
}) => {
  const { form, terminal } = openSurvey(home, { method: 'points', extras: [] })
  const { page, context } = await openForm(await chromium(), form)
  const boxes = page.getByRole('textbox')
  await boxes.nth(0).fill('70')
  await expect(page.getByText('30 points left to share out.')).toBeVisible()
  await boxes.nth(1).fill('31')
  await expect(page.getByText('1 point too many: take some away.')).toBeVisible()
  await page.getByRole('button', { name: 'Save my answers' }).click()
  await expect(page.getByText('Your points add up to 101. They have to add up to 100.')).toBeVisible()
  await boxes.nth(1).fill('30')
  const file = await savedAnswer(page, home)
  expect(terminal('survey', 'import', ...inCohort, file)).toMatchObject({ added: 1, rejected: [] })
  await context.close()
})

test('texts of the survey never run, and the page has no serious barrier in light and dark', async ({
  home,
  chromium,
}) => {
  const evil = [
    '</script><script>document.title="pwned"</script>',
    '"><img src=x onerror="document.title=\'pwned\'">',
    '<!--<script>',
  ]
  const { form } = openSurvey(home, {
    introduction: evil.join(' '),
    currencies: [...evil, 'One', 'Two'].map((label, at) => ({ id: `c${at}`, label, statement: label })),
    segments: [{ id: 'region', label: evil[1], choices: evil }],
    questions: 5,
    setSize: 3,
  })
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, context, errors, requests } = await openForm(await chromium(), form, { colorScheme })
    await choose(page)
    await page.getByRole('button', { name: 'Save my answers' }).click()
    await expect(page).toHaveTitle('Worth your time?')
    await expect(page.getByRole('cell', { name: evil[0] ?? '' }).first()).toBeVisible()
    expect([errors, requests.filter((url) => !url.startsWith('file:'))]).toEqual([[], []])
    expect(await seriousFindings(page)).toEqual([])
    await context.close()
  }
})
