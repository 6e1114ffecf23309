import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

/** The first six weeks, planned in a new cohort that starts on Monday 5 January 2026. */
async function planSixWeeks(page: Page): Promise<void> {
  await openCohort(page)
  await goTo(page, 'Nudges')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No nudge is planned yet.')
  await page.getByRole('button', { name: 'Plan 12 nudges' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12 nudges over 14 weeks')
}

const card = (page: Page, title: string): Locator => page.locator('[data-key]').filter({ hasText: title })
const happened = (page: Page): Locator => page.getByRole('status', { name: 'What happened' })
const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' })

test('six weeks are planned as one act, and go by keyboard from week to week and back', async ({ page, picture }) => {
  await planSixWeeks(page)
  await page.getByRole('button', { name: /^Undo: add 12 nudges/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No nudge is planned yet.')
  await page.getByRole('button', { name: /^Redo: add 12 nudges/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12 nudges')

  const moved = card(page, 'Get their goals in writing')
  await expect(moved).toContainText('Tue 13 Jan')
  await moved.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(happened(page)).toHaveText('Get their goals in writing: Wednesday 28 Jan, week 4.')
  await expect(moved).toBeFocused()
  await expect(page.getByRole('button', { name: /^Undo: move “Get their goals/ })).toBeVisible()
  await page.reload()
  await expect(moved).toContainText('Wed 28 Jan')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(moved).toContainText('Tue 13 Jan')
  await picture('nudges-weeks')
})

test('arrow keys walk from card to card; d duplicates, Delete removes, n writes a new one', async ({ page }) => {
  await planSixWeeks(page)
  await card(page, 'Let a leader endorse').focus()
  await page.keyboard.press('ArrowDown')
  await expect(card(page, 'Give the group a name')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(card(page, 'Get their goals in writing')).toBeFocused()

  await page.keyboard.press('d')
  await expect(card(page, 'Get their goals in writing')).toHaveCount(2)
  await expect(happened(page)).toHaveText('Duplicated to Tuesday 20 Jan.')
  await expect(card(page, 'Get their goals in writing').filter({ hasText: 'Tue 20 Jan' })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(card(page, 'Get their goals in writing')).toHaveCount(1)
  const toast = page.locator('.mantine-Notification-root').filter({ hasText: 'Removed the nudge.' })
  await toast.getByRole('button', { name: 'Undo' }).click()
  await expect(card(page, 'Get their goals in writing')).toHaveCount(2)

  await card(page, 'Give the group a name').focus()
  await page.keyboard.press('n')
  await expect(details(page).getByLabel('Title')).toBeFocused()
  await page.keyboard.type('Say hello 👋')
  await page.keyboard.press('Escape')
  await expect(card(page, 'Say hello 👋')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(details(page).getByLabel('Title')).toHaveValue('Say hello 👋')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Duplicate a nudge')
})

test('a nudge says what it lacks before each step, from planned to reviewed', async ({ page, picture }) => {
  await planSixWeeks(page)
  await card(page, 'Give something useful first').click()
  const inspector = details(page)
  const status = inspector.getByRole('region', { name: 'Status' })
  await expect(status).toContainText('Before it can be ready:')
  await expect(status).toContainText('still to be filled in')
  await expect(status.getByRole('button', { name: 'Mark as ready' })).toHaveCount(0)
  await expect(inspector.getByText('Still to fill in:')).toBeVisible()
  await picture('nudges-inspector')

  await inspector.getByLabel('Text', { exact: true }).fill('Here is a checklist that you can use tomorrow.')
  for (const question of ['Fairness', 'Openness', 'Respect', 'Goals', 'Opinions', 'Options', 'Delegation']) {
    await inspector.getByRole('radiogroup', { name: question }).getByText('Yes').click()
  }
  await inspector.getByLabel('What members read about it').fill('We give something first.')
  await status.getByRole('button', { name: 'Mark as ready' }).click()
  await expect(status).toContainText('Before it can be sent:')
  await status.getByRole('button', { name: 'Mark as disclosed' }).click()
  await status.getByRole('button', { name: 'Mark as sent' }).click()
  await expect(inspector.getByLabel('Text', { exact: true })).not.toBeEditable()
  await expect(status).toContainText('Before it can be reviewed:')
  await inspector.getByLabel('What happened').fill('Eleven opened it, four used it.')
  await status.getByRole('button', { name: 'Mark as reviewed' }).click()
  await expect(card(page, 'Give something useful first')).toContainText('Reviewed')

  await card(page, 'Give something useful first').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(happened(page)).toHaveText('Give something useful first was sent, so its day stays.')
  await status.getByRole('button', { name: 'Take it back to planned' }).click()
  await expect(inspector.getByLabel('Text', { exact: true })).toBeEditable()
})

test('a strategy of the library is put in a week, cards are dragged, and filters live in the address', async ({
  page,
}) => {
  await planSixWeeks(page)
  await page.getByRole('button', { name: 'Library', exact: true }).click()
  const library = page.getByRole('dialog', { name: 'Strategy library' })
  await library.getByLabel('Search the library').fill('quiz')
  await library.getByRole('button', { name: /Ask a short quiz/ }).click()
  await expect(library).toContainText('Why it works')
  await library.getByRole('button', { name: /Use in week/ }).click()
  await page.getByRole('menuitem', { name: /Week 2/ }).click()
  await expect(card(page, 'Ask a short quiz')).toContainText('Jan')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('13 nudges')
  await library.getByRole('button', { name: 'Close the library' }).click()

  const dragged = card(page, 'Let a leader endorse')
  await drag(page, dragged, page.getByRole('columnheader', { name: /^Week 3/ }))
  await expect(dragged).toContainText('Tue 20 Jan')
  await page.getByText('Month', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'January 2026' })).toBeVisible()
  await drag(page, dragged, page.locator('td').filter({ has: page.locator('time[datetime="2026-01-23"]') }))
  await expect(happened(page)).toHaveText('Let a leader endorse, not order: Friday 23 Jan, week 3.')

  await page.getByRole('button', { name: /^Commitment\s*2\s*nudges/ }).click()
  await expect(page.locator('[data-key]')).toHaveCount(2)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'January 2026' })).toBeVisible()
  await expect(page.locator('[data-key]')).toHaveCount(2)
  await page.getByRole('button', { name: 'Stop filtering by principle' }).click()
  await expect(card(page, 'Let a leader endorse')).toBeVisible()
})

test('rhythm events, export days and holidays stand in the calendar; a day of an event is left out from there', async ({
  page,
}) => {
  await planSixWeeks(page)
  await page.getByRole('link', { name: 'Rhythm events' }).click()
  await page.getByRole('button', { name: 'Add a rhythm event' }).click()
  await page.getByLabel('Title').fill('Practice round')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Calendar' }).click()
  await expect(card(page, 'Practice round')).toHaveCount(14)
  await card(page, 'Practice round').nth(1).focus()
  await page.keyboard.press('Delete')
  await expect(card(page, 'Practice round')).toHaveCount(13)
  await page.getByRole('link', { name: 'Export days' }).click()
  await page.getByRole('button', { name: 'Choose ready-made export days…' }).click()
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
})

test('the calendar leaves the studio as a calendar file and on paper', async ({ page, studio }) => {
  await planSixWeeks(page)
  const file = await studio.savedFile(async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Calendar file/ }).click()
  })
  const written = readFileSync(file, 'utf8')
  expect(written.match(/BEGIN:VEVENT/g)).toHaveLength(12)
  await page.emulateMedia({ media: 'print' })
  const paper = page.getByRole('article')
  await expect(paper.getByRole('heading', { name: /^Week \d/ })).toHaveCount(14)
  await expect(paper).toContainText('Get their goals in writing')
  await expect(page.getByRole('navigation', { name: 'Studio' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await expect(paper).toHaveCount(0)
})

test('titles of any length and script stay inside their cards', async ({ page }) => {
  await planSixWeeks(page)
  for (const title of ['x'.repeat(10_000), '🧑‍🤝‍🧑'.repeat(1000), 'مرحبا بكم في المجموعة '.repeat(300)]) {
    await card(page, 'Give the group a name').or(page.locator('[data-key][aria-current]')).first().click()
    await details(page).getByLabel('Title').fill(title)
    await details(page).getByLabel('Channel').fill(title.slice(0, 500))
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    const box = await page.locator('[data-key][aria-current]').boundingBox()
    expect(box?.height).toBeLessThan(110)
    expect(box?.width).toBeLessThan(240)
  }
  const overflow = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(overflow).toBe(0)
})

test('the nudge screens have no serious accessibility finding', async ({ page, picture }) => {
  test.slow()
  const inBothSchemes = (what: string) =>
    expectAccessible(page, what, (colorScheme) => picture(`nudges-${what}-${colorScheme}`))
  await openCohort(page)
  await goTo(page, 'Nudges')
  await expect(page.getByRole('button', { name: 'Plan 12 nudges' })).toBeVisible()
  await inBothSchemes('empty')
  await page.getByRole('button', { name: 'Plan 12 nudges' }).click()
  await expect(page.locator('[data-key]')).toHaveCount(12)
  await inBothSchemes('board')
  await page.getByRole('button', { name: /things to look at$/ }).click()
  await inBothSchemes('warnings')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await inBothSchemes('filters')
  await page.keyboard.press('Escape')
  await card(page, 'Get their goals in writing').click()
  await expect(details(page).getByLabel('Title')).toBeVisible()
  await inBothSchemes('open')
  await page.getByText('Month', { exact: true }).click()
  await inBothSchemes('month')
  await page.getByRole('button', { name: 'Library', exact: true }).click()
  await page
    .getByRole('button', { name: /Make a simpler request/ })
    .last()
    .click()
  await inBothSchemes('library')
  await page.getByRole('button', { name: 'Close the library' }).click()
  for (const section of ['Rhythm events', 'Export days', 'Holidays']) {
    await page.getByRole('link', { name: section }).click()
    await inBothSchemes(section.toLowerCase().replace(' ', '-'))
  }
})

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover()
  await page.mouse.down()
  const end = await to.boundingBox()
  if (!end) throw new Error('nowhere to drag to')
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 })
  await page.mouse.up()
}
