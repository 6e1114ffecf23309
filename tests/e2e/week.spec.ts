import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openCohort, openDemo } from './steps.ts'

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const stepper = (page: Page): Locator => page.getByRole('group', { name: 'Week' })
const advice = (page: Page): Locator => page.getByRole('region', { name: 'Advice' })
const waiting = (page: Page): Locator => advice(page).getByRole('article').filter({ hasText: 'first post waits' })

/** From the latest week of the demo, its fourteenth, to one before it. */
async function stepBackTo(page: Page, week: number): Promise<void> {
  for (let shown = 13; shown >= week; shown--) {
    await page.keyboard.press('ArrowLeft')
    await expect(stepper(page)).toContainText(`Week ${shown} of 14`)
  }
}

test.describe('with the demo', () => {
  test.use({ startsWith: 'demo' })

  test('a week is stepped to by keys, its advice acted on, put off, put aside and brought back', async ({
    page,
    picture,
  }) => {
    await openDemo(page)
    await goTo(page, 'This week')
    await expect(stepper(page)).toContainText('Week 14 of 14')
    await expect(heading(page)).toHaveText(/^\d+ of \d+ took part this week; /)
    await stepBackTo(page, 9)
    await expect(page).toHaveURL(/2026-W10$/)
    await expect(waiting(page)).toHaveCount(2)
    await expect(page.getByRole('region', { name: 'What changed' }).getByRole('article')).toHaveCount(3)
    await expectAccessible(page, 'a week', (scheme) => picture(`week-${scheme}`))

    const name = await waiting(page).first().getByRole('heading').textContent()
    await waiting(page).first().getByRole('button', { name: 'Remind me to answer' }).click()
    await expect(page.getByText(/^Planned for \d+ Mar 2026 in your calendar\./)).toBeVisible()
    await expect(waiting(page)).toHaveCount(1)
    await advice(page).getByRole('button', { name: '1 done' }).click()
    await expect(advice(page).getByText(name ?? '', { exact: true })).toBeVisible()

    const later = await waiting(page).getByRole('heading').textContent()
    await waiting(page)
      .getByRole('button', { name: /^Snooze: / })
      .click()
    await expectAccessible(page, 'snoozing', (scheme) => picture(`week-snooze-${scheme}`))
    await page.getByRole('button', { name: 'Next week' }).click()
    await expect(waiting(page)).toHaveCount(0)
    await expect(advice(page)).toContainText('Put off until 8 Mar 2026.')
    await page.keyboard.press('ArrowRight')
    await expect(stepper(page)).toContainText('Week 10 of 14')
    await expect(waiting(page).filter({ hasText: later ?? '' })).toHaveCount(1)
    await expect(waiting(page).filter({ hasText: name ?? '' })).toHaveCount(0)
    await page.keyboard.press('ArrowLeft')
    await expect(stepper(page)).toContainText('Week 9 of 14')

    const first = advice(page).getByRole('article').first()
    const other = await first.getByRole('heading').textContent()
    await first.getByRole('button', { name: /^Not now, because/ }).click()
    await page.getByLabel('Not now, because…').last().fill('We spoke about it on Tuesday.')
    await page.getByRole('button', { name: 'Put it aside' }).click()
    await expect(first).not.toContainText(other ?? '')
    const fold = advice(page).getByRole('button', { name: /put aside/ })
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
    await expect(advice(page)).toContainText('Not now, because: We spoke about it on Tuesday.')
    await expectAccessible(page, 'decided advice', (scheme) => picture(`week-decided-${scheme}`))
    await advice(page)
      .getByRole('button', { name: `Bring back: ${other}` })
      .click()
    await expect(
      advice(page)
        .getByRole('article')
        .filter({ hasText: other ?? '' }),
    ).toHaveCount(1)

    await page.keyboard.press('t')
    await expect(stepper(page)).toContainText('Week 14 of 14')
    await expect(page).toHaveURL(/week$/)
  })

  test('what was done leads to its entry and is taken back from the toast; evidence leads to what it names', async ({
    page,
  }) => {
    await openDemo(page)
    await page.keyboard.press('g')
    await page.keyboard.press('w')
    await expect(stepper(page)).toContainText('Week 14 of 14')
    await stepBackTo(page, 9)
    const shown = page.url()
    await waiting(page).first().getByRole('link', { name: 'Conversation' }).click()
    await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Nobody had answered')
    await page.goto(shown)
    await waiting(page).first().getByRole('link', { name: 'Person' }).click()
    await expect(page).toHaveURL(/people\/\d+/)
    await page.goto(shown)

    await waiting(page).first().getByRole('button', { name: 'Remind me to answer' }).click()
    await page.getByRole('link', { name: 'Show it' }).click()
    await expect(page).toHaveURL(/nudges\/calendar\/open(=|%3D)\d+$/)
    await expect(page.getByRole('complementary', { name: 'Details' }).getByLabel('Title')).toHaveValue(
      /^Answer the first post/,
    )
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await page.goto(shown)
    await expect(waiting(page)).toHaveCount(2)
  })

  test('a number is shown larger with its table, and the week is printed on one page', async ({ page, picture }) => {
    await openDemo(page)
    await goTo(page, 'This week')
    await page
      .getByRole('button', { name: /: larger, with its numbers$/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Show the table/ }).click()
    await expect(dialog.getByRole('table')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await stepBackTo(page, 9)
    await page.emulateMedia({ media: 'print' })
    const paper = page.locator('[data-printed]')
    await expect(paper.getByRole('heading', { level: 1 })).toHaveText(/took part this week/)
    await expect(paper).toContainText('first post waits')
    await expect(paper).toContainText('For the facilitator only: this page names people.')
    expect((await paper.boundingBox())?.height).toBeLessThan(1000)
    await picture('week-printed')
  })
})

test.describe('with an empty cohort', () => {
  test.use({ startsWith: 'cohort' })

  test('says what will be here and what to do', async ({ page, picture }) => {
    await openCohort(page)
    await goTo(page, 'This week')
    await expect(heading(page)).toHaveText('Nothing is imported yet, so there is nothing to say about this week.')
    await expect(page.getByRole('heading', { name: 'Your Monday, on one page' })).toBeVisible()
    await expectAccessible(page, 'a week without data', (scheme) => picture(`week-empty-${scheme}`))
    await page.getByRole('button', { name: 'Import activity' }).first().click()
    await expect(page).toHaveURL(/imports/)
  })
})
