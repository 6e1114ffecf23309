import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { slackExport, ts } from '../builders/slack.ts'
import { seriousFindings } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, makeWorkspaceAndCohort, sayColumn } from './steps.ts'

/** The thread that reads files has to start first. */
const firstLook = { timeout: 60_000 }

const headline = (page: Page) => page.getByRole('heading', { level: 1 })

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFindings(page), colorScheme).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** A folder as Slack exports it: 12 channels with three messages each, one of them a reply. */
function writeSlack(home: string): string {
  const folder = join(home, 'slack')
  const talk = (channel: number) => [
    {
      user: 'U0ADA',
      text: 'Shall we?',
      ts: ts(`2026-01-05T09:${10 + channel}:00Z`),
      thread_ts: ts(`2026-01-05T09:${10 + channel}:00Z`),
    },
    {
      user: 'U0BEN',
      text: 'Yes',
      ts: ts(`2026-02-05T09:${10 + channel}:00Z`),
      thread_ts: ts(`2026-01-05T09:${10 + channel}:00Z`),
    },
    { user: 'U0CLEO', text: 'More', ts: ts(`2026-04-02T09:${10 + channel}:00Z`) },
  ]
  const channels = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`channel-${at + 1}`, talk(at)]))
  for (const [name, content] of Object.entries(slackExport(channels))) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), JSON.stringify(content))
  }
  return folder
}

test('a Slack export is recognised, channels are chosen, and it comes in, is looked at and taken out again', async ({
  page,
  home,
  pickFiles,
  picture,
}) => {
  test.slow()
  await makeWorkspaceAndCohort(page)
  await goTo(page, 'Imports')
  await pickFiles(() => page.getByRole('button', { name: 'Choose a folder…' }).click(), writeSlack(home))
  await expect(headline(page)).toHaveText(
    /^This looks like a Slack .*export: 12 channels, 3 people, 5 Jan – 2 Apr 2026, 36 messages\.$/,
    firstLook,
  )
  await expect(page.getByRole('region', { name: 'What you could measure' })).toContainText('Unlocks')
  await expectAccessible(page)
  await picture('imports-slack-preview')

  const channels = page.getByRole('region', { name: 'Channels' })
  await channels.getByRole('button', { name: 'None' }).click()
  await expect(channels.getByRole('button', { name: 'Read only 0 channels' })).toBeDisabled()
  await channels.getByLabel('Search channels').fill('channel-1')
  await expect(channels.getByRole('checkbox')).toHaveCount(4)
  await channels.getByRole('button', { name: 'All' }).click()
  await channels.getByRole('button', { name: 'Read only 4 channels' }).click()
  await expect(headline(page)).toContainText('4 channels, 3 people, 5 Jan – 2 Apr 2026, 12 messages.')
  await page.getByRole('button', { name: 'Import 12 events' }).click()
  await expect(headline(page)).toHaveText('12 events came in; 3 people joined the roster.')
  await page.getByRole('button', { name: 'Import more' }).click()

  await page.getByRole('button', { name: 'slack', exact: true }).click()
  const details = page.getByRole('complementary', { name: 'Details' })
  await expect(details).toContainText('channel-1, channel-10, channel-11 and channel-12')
  await expect(details.getByRole('region', { name: 'Who is affected' })).toContainText('Ada Field')
  await expect(details.getByRole('button', { name: 'Copy the hash of the content' })).toBeVisible()
  await expectAccessible(page)
  await picture('imports-history')
  await details.getByRole('button', { name: 'Undo this import…' }).click()
  await expect(page.getByRole('dialog')).toContainText(
    '12 events of slack by 3 people are taken out. All 3 people came only with it and leave the roster too.',
  )
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click()
  await expect(page.getByRole('cell', { name: 'Undone' })).toBeVisible()
})

const table = ['Moment;Someone;Act;Strand', '2026-01-06T09:00:00Z;ada@example.org;post;1', ''].join('\n')

test('a mapping is kept under a name, offered for the next table with these columns, renamed, removed and brought back', async ({
  page,
  home,
  pickFiles,
  picture,
}) => {
  test.slow()
  await makeWorkspaceAndCohort(page)
  await goTo(page, 'Imports')
  const pick = async (name: string, text: string) => {
    writeFileSync(join(home, name), text)
    await pickFiles(() => page.getByRole('button', { name: 'Choose a file…' }).click(), join(home, name))
  }
  await pick('first.csv', table)
  await sayColumn(page, 'Moment', 'When')
  await sayColumn(page, 'Someone', 'Who')
  await sayColumn(page, 'Act', 'What')
  await page.getByLabel('Keep this mapping as').fill('Weekly table')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Mapping kept')).toBeVisible()
  await expectAccessible(page)
  await picture('imports-mapping')
  await page.getByRole('button', { name: 'Back to imports' }).click()

  await pick('second.csv', `${table}${table.split('\n')[1]?.replace('09:00', '10:00')}\n`)
  await page.getByRole('button', { name: 'Use “Weekly table”' }).click()
  await expect(page.getByText('Of the first 2 rows all become events: 2 posts.')).toBeVisible()
  await page.getByRole('button', { name: 'Read the whole table' }).click()
  await expect(page.getByRole('button', { name: 'Import 2 events' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to imports' }).click()

  const saved = page.getByRole('region', { name: 'Saved mappings' })
  await saved.getByRole('button', { name: 'Rename “Weekly table”' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Forum dump')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await saved.getByRole('button', { name: 'Remove “Forum dump”' }).click()
  await expect(saved).toHaveCount(0)
  const removed = page.getByRole('alert').filter({ hasText: 'is no longer offered' })
  await removed.getByRole('button', { name: 'Undo' }).click()
  await expect(saved).toContainText('Forum dump')
})

test('dates that can be read both ways and times without a zone are asked about, with the file’s own words', async ({
  page,
  home,
  pickFiles,
  picture,
}) => {
  await makeWorkspaceAndCohort(page)
  await goTo(page, 'Imports')
  const file = join(home, 'posts.csv')
  writeFileSync(file, 'date,author,kind\n03/04/2026 10:30,Ada,post\n05/02/2026 11:30,Ben,post\n')
  await pickFiles(() => page.getByRole('button', { name: 'Choose a file…' }).click(), file)
  await expect(headline(page)).toHaveText(
    'This looks like a table of events (CSV). 2 questions before it is read.',
    firstLook,
  )
  const dates = page.getByRole('radiogroup', { name: 'Which comes first?' })
  await expect(dates.getByRole('radio', { name: /Day first/ })).toContainText('3 Apr 2026')
  await expect(dates.getByRole('radio', { name: /Month first/ })).toContainText('4 Mar 2026')
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Berlin')
  await expect(page.getByRole('button', { name: 'Go on' })).toBeDisabled()
  await expectAccessible(page)
  await picture('imports-questions')
  await dates.getByRole('radio', { name: /Month first/ }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(headline(page)).toContainText('2 people, 4 Mar – 2 May 2026, 2 messages.')
  await page.getByRole('button', { name: 'Answer differently…' }).click()
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /Day first/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
  await expect(headline(page)).toContainText('2 people, 5 Feb – 3 Apr 2026, 2 messages.')
})

test('rejected rows are grouped by reason and saved as a table that no spreadsheet takes for formulas', async ({
  page,
  home,
  pickFiles,
  studio,
}) => {
  await makeWorkspaceAndCohort(page)
  await goTo(page, 'Imports')
  const file = join(home, 'acts.csv')
  const rows = ['2026-01-06T09:00:00Z,Ada,post', '=1+1,Ben,post', ',Cleo,post', ',Dan,post']
  writeFileSync(file, ['timestamp,author,kind', ...rows, ''].join('\n'))
  await pickFiles(() => page.getByRole('button', { name: 'Choose a file…' }).click(), file)
  const needs = page.getByRole('region', { name: 'Needs you' })
  await expect(needs).toContainText('3 rows can’t be read', firstLook)
  await expect(needs).toContainText('first in acts.csv, line 4')
  const saved = await studio.savedFile(() => needs.getByRole('button', { name: 'Save the rejected rows' }).click())
  const lines = readFileSync(saved, 'utf8').replace('\uFEFF', '').trim().split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toBe('File,Line,Reason')
  expect(lines[1]).toMatch(/^acts\.csv,3,/)
  for (const line of lines) expect(line.split(',').some((cell) => /^"?[=+@]/.test(cell))).toBe(false)
})

test('every export that can be read is listed with its steps, and found by a word', async ({ page, picture }) => {
  await makeWorkspaceAndCohort(page)
  await goTo(page, 'Imports')
  const guide = page.getByRole('region', { name: 'What can be read, and how to get it' })
  await expect(guide.getByRole('region', { name: 'Slack' })).toBeVisible()
  await expectAccessible(page)
  await picture('imports-empty')
  await guide.getByLabel('Search exports').fill('data explorer')
  await expect(guide.getByRole('region', { name: 'Slack' })).toHaveCount(0)
  await guide.getByText('Discourse posts (Data Explorer CSV)').click()
  await expect(guide.getByRole('region', { name: 'Discourse' }).getByRole('listitem').first()).toBeVisible()
  await guide.getByLabel('Search exports').fill('carrier pigeon')
  await expect(guide).toContainText('No export is described so. Drop the file anyway')
})

test('an import goes on while one looks at something else, and files can be dropped on any screen', async ({
  page,
  home,
}) => {
  test.slow()
  await makeWorkspaceAndCohort(page)
  await goTo(page, 'Purpose')
  const text = ['timestamp,author,kind,id', ...Array.from({ length: 60_000 }, (_, at) => row(at)), ''].join('\n')
  writeFileSync(join(home, 'many.csv'), text)
  const dataTransfer = await page.evaluateHandle((content) => {
    const dropped = new DataTransfer()
    dropped.items.add(new File([content], 'many.csv'))
    return dropped
  }, text)
  await headline(page).dispatchEvent('dragover', { dataTransfer })
  await expect(page.getByText('Drop it to look at it')).toBeVisible()
  await headline(page).dispatchEvent('drop', { dataTransfer })
  await expect(page.getByText('Drop it to look at it')).toBeHidden()
  await page.getByRole('button', { name: 'Import 60,000 events' }).click({ timeout: 60_000 })
  await goTo(page, 'Purpose')
  await expect(page.getByText('60,000 events came in; 20 people joined the roster.')).toBeVisible({ timeout: 60_000 })
  await goTo(page, 'Imports')
  await expect(headline(page)).toHaveText('60,000 events came in; 20 people joined the roster.')
})

function row(at: number): string {
  return `${new Date(Date.UTC(2026, 0, 6) + at * 60_000).toISOString()},p${at % 20},post,${at}`
}
