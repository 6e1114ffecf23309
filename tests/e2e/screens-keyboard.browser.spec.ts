import type { Locator, Page } from '@playwright/test'
import { expect, test } from './harness/studio.ts'
import { openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

test('a design is worked on without a mouse, and the focus is never lost', async ({ page }) => {
  test.setTimeout(400_000)
  await openCohort(page)

  await test.step('a section is chosen by its link', async () => {
    await goByLetter(page, 'c', 'Community')
    await tabTo(page, page.getByRole('link', { name: 'Norms', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Norms', exact: true })).toBeFocused()
    await keepsFocus(page)
  })

  const rows = page.getByRole('list', { name: 'norms' }).locator('[data-row]')
  const form = page.getByRole('region', { name: 'The norm' })
  const add = page.getByRole('button', { name: 'Add a norm' })

  await test.step('norms are added, written, moved, removed and brought back', async () => {
    for (const words of ['Answer first posts', 'Bring a real case', 'Leave room']) {
      await tabTo(page, add)
      await page.keyboard.press('Enter')
      await expect(form.getByLabel('Norm', { exact: true })).toBeFocused()
      await page.keyboard.type(words)
      await page.keyboard.press('Escape')
      await expect(form).toHaveCount(0)
      await expect(rows.filter({ hasText: words })).toBeFocused()
    }
    await page.keyboard.press('Alt+ArrowUp')
    await expect(rows.nth(1)).toHaveText('Leave room')
    await expect(rows.nth(1)).toBeFocused()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(rows.first()).toHaveText('Leave room')
    await expect(rows.first()).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(rows).toHaveCount(2)
    await expect(rows.first()).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(rows).toHaveCount(3)
    await keepsFocus(page)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(rows.nth(1)).toHaveText('Leave room')
    await keepsFocus(page)
  })

  await test.step('a norm is opened and removed in its form, down to none', async () => {
    for (const left of [2, 1, 0]) {
      await tabTo(page, rows.last())
      await page.keyboard.press('Enter')
      await expect(form.getByLabel('Norm', { exact: true })).toBeFocused()
      await tabTo(page, form.getByRole('button', { name: 'Remove' }))
      await page.keyboard.press('Enter')
      await expect(rows).toHaveCount(left)
      await keepsFocus(page)
    }
  })

  await test.step('ready-made norms are chosen in the drawer, which gives the focus back', async () => {
    const choose = page.getByRole('button', { name: 'Choose ready-made norms…' })
    const drawer = page.getByRole('dialog', { name: 'Ready-made norms' })
    await tabTo(page, choose)
    await page.keyboard.press('Enter')
    await tabTo(page, drawer.getByRole('checkbox').nth(1))
    await page.keyboard.press('Space')
    await tabTo(page, drawer.getByRole('button', { name: 'Add 1 norm' }))
    await page.keyboard.press('Enter')
    await expect(drawer).toHaveCount(0)
    await expect(rows).toHaveCount(1)
    await keepsFocus(page)
    await tabTo(page, choose)
    await page.keyboard.press('Enter')
    await expect(drawer).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
    await expect(choose).toBeFocused()
  })

  await test.step('platforms are scored by arrows and digits', async () => {
    await goByLetter(page, 's', 'Ecosystem')
    await tabTo(page, page.getByRole('button', { name: 'Start with six criteria and the smallest set' }))
    await page.keyboard.press('Enter')
    const grid = page.getByRole('grid')
    await expect(grid.getByRole('row')).toHaveCount(9)
    await keepsFocus(page)
    await tabTo(page, grid.locator('[data-spot]').first())
    for (const key of ['ArrowRight', '4', 'ArrowDown', '3', 'ArrowRight', '5']) await page.keyboard.press(key)
    await expect(grid.locator('[data-spot="1 2"]')).toBeFocused()
    await expect(grid.getByText('2 of 6 scored')).toHaveCount(1)
    await keepsFocus(page)
    await tabTo(page, page.getByRole('button', { name: 'Add a platform' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'The platform' })).toBeVisible()
    await keepsFocus(page)
    await tabTo(page, page.getByRole('button', { name: 'Close the platform' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'The platform' })).toHaveCount(0)
    await keepsFocus(page)
  })

  await test.step('nudges are planned, moved, duplicated and opened', async () => {
    await goByLetter(page, 'n', 'Nudges')
    await tabTo(page, page.getByRole('button', { name: 'Plan 12 nudges' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('12 nudges over 14 weeks')
    await keepsFocus(page)
    const card = page.locator('[data-key][tabindex="0"]')
    await tabTo(page, card)
    const title = await card.getAttribute('title')
    const same = page.locator(`[data-key][title="${title}"]`)
    const before = (await card.textContent()) ?? ''
    await page.keyboard.press('Alt+ArrowRight')
    await expect(same).not.toHaveText(before)
    await expect(same).toBeFocused()
    await page.keyboard.press('d')
    await expect(same).toHaveCount(2)
    await keepsFocus(page)
    await page.keyboard.press('Enter')
    const details = page.getByRole('complementary', { name: 'Details' })
    await expect(details.getByLabel('Title')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(details).toHaveCount(0)
    await expect(card).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(same).toHaveCount(1)
    await keepsFocus(page)
  })
})

async function goByLetter(page: Page, letter: string, title: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(letter)
  await expect(page.getByRole('link', { name: title, exact: true })).toHaveAttribute('aria-current', 'page')
}

/** Presses Tab until this has the focus, as somebody would who looks for it; the focus can be seen on the whole way. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible()
  for (let presses = 0; presses < 120; presses++) {
    if (await target.first().evaluate((wanted) => wanted === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}

/** The focus is on something, and on a part of the page that is shown. */
async function keepsFocus(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { activeElement } = document
        if (!activeElement || activeElement === document.body) return 'lost'
        const { width, height } = activeElement.getBoundingClientRect()
        return width > 0 && height > 0 && activeElement.matches(':focus-visible') ? 'seen' : activeElement.outerHTML
      }),
    )
    .toBe('seen')
}
