import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openCohort, openDemo } from './steps.ts'

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' })
const rows = (page: Page): Locator => page.getByRole('table', { name: 'Conversations' }).getByRole('rowheader')
const show = (page: Page, filter: string): Locator =>
  page.getByRole('group', { name: 'Show' }).getByRole('button', { name: filter })

test.describe('with the demo', () => {
  test.use({ startsWith: 'demo' })

  test('conversations are narrowed down, looked at, tied off with a story, and the story is kept', async ({
    page,
    picture,
  }) => {
    await openDemo(page)
    await goTo(page, 'Conversations')
    await expect(heading(page)).toHaveText(/^\d+ of \d+ conversations got an answer; 3 first posts still wait\.$/)
    await expectAccessible(page, 'conversations', (scheme) => picture(`conversations-${scheme}`))

    await show(page, 'First posts waiting').click()
    await expect(rows(page)).toHaveCount(3)
    await expect(page.getByRole('status').filter({ hasText: /^3 of \d+ conversations$/ })).toBeVisible()
    await rows(page).first().getByRole('button').focus()
    await page.keyboard.press('ArrowDown')
    await expect(rows(page).nth(1).getByRole('button')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(details(page)).toContainText(
      'Nobody had answered by the end of your data. It is the first conversation',
    )
    await expect(details(page)).toContainText('The studio keeps no message texts.')
    await expectAccessible(page, 'an unanswered conversation', (scheme) => picture(`conversation-open-${scheme}`))
    await details(page).getByRole('button', { name: 'Remind me to answer' }).click()
    await expect(page.getByText(/^Planned for .* in your calendar\./)).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await details(page).getByRole('button', { name: 'Close details' }).click()

    await show(page, 'All').click()
    await page.getByRole('button', { name: 'Posts', exact: true }).click()
    await rows(page).first().getByRole('button').click()
    await details(page).getByRole('button', { name: 'Tie it off with its story…' }).click()
    await expect(details(page).getByLabel('Title of the story')).toBeFocused()
    await details(page).getByRole('button', { name: 'Tie it off', exact: true }).click()
    await expect(details(page)).toContainText('Give the story a title.')
    await details(page).getByLabel('Title of the story').fill('Handing over without holding on')
    await rows(page).nth(1).getByRole('button').click()
    await rows(page).first().getByRole('button').click()
    await expect(details(page).getByLabel('Title of the story')).toHaveValue('Handing over without holding on')
    await details(page).getByLabel('Its story').fill('Three of us tried it.\nIt worked for two.')
    await picture('conversation-tie-off')
    await details(page).getByRole('button', { name: 'Tie it off', exact: true }).click()
    await expect(details(page)).toContainText('Tied off: its story stays')
    await expect(show(page, 'Tied off')).toHaveText(/1$/)

    await details(page).getByRole('link', { name: 'Read its story' }).click()
    await expect(heading(page)).toHaveText('4 stories stay from the conversations of this cohort.')
    const story = page.getByRole('article').filter({ hasText: 'Handing over without holding on' })
    await expect(story).toContainText('It worked for two.')
    await expectAccessible(page, 'stories', (scheme) => picture(`stories-${scheme}`))
    await story.getByRole('link', { name: 'The thread it tells of' }).click()
    await expect(details(page)).toContainText('Tied off')

    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect(show(page, 'Tied off')).toHaveText(/0$/)
    await expect(details(page)).not.toContainText('Tied off: its story stays')
  })
})

test.describe('with an empty cohort', () => {
  test.use({ startsWith: 'cohort' })

  test('says what will be here and what to do', async ({ page, picture }) => {
    await openCohort(page)
    await page.keyboard.press('g')
    await page.keyboard.press('v')
    await expect(heading(page)).toHaveText('There is no conversation to follow yet.')
    await expectAccessible(page, 'no conversations', (scheme) => picture(`conversations-empty-${scheme}`))
    await page.getByRole('link', { name: 'Stories' }).click()
    await expect(heading(page)).toHaveText('No conversation has left its story yet.')
    await page.getByRole('button', { name: 'Look at the conversations' }).click()
    await page.getByRole('button', { name: 'Import conversations' }).click()
    await expect(page).toHaveURL(/imports/)
  })
})
