import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

async function open(page: Page): Promise<void> {
  await openCohort(page)
  await goTo(page, 'Ecosystem')
}

async function section(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: title, exact: true }).click()
}

/** Ticks ready-made entries in the drawer and adds them. */
async function takeReadyMade(page: Page, button: RegExp, ...titles: string[]): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const drawer = page.getByRole('dialog')
  if (titles.length === 0) await drawer.getByRole('button', { name: 'Tick all' }).click()
  for (const title of titles) await drawer.getByRole('checkbox', { name: title }).check()
  await drawer.getByRole('button', { name: /^Add \d+|^Add 1/ }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function sound(page: Page): Promise<void> {
  await expectAccessible(page, page.url())
  await page.emulateMedia({ colorScheme: 'light' })
  const overflow = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect.soft(overflow).toBe(0)
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0))
}

const headline = (page: Page) => page.getByRole('heading', { level: 1 })

test('platforms are scored by keyboard, and the talk that exists beats the better tool', async ({ page, picture }) => {
  await open(page)
  await sound(page)
  await picture('ecosystem-blank')
  await page.getByRole('button', { name: 'Start with six criteria and the smallest set' }).click()
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('row')).toHaveCount(9)
  await grid.getByRole('button', { name: 'Weight of Integration: 4' }).focus()
  await page.keyboard.press('5')
  await expect(grid.getByRole('button', { name: 'Weight of Integration: 5' })).toBeFocused()
  for (const [talk, folder] of ['34', '35', '34', '44', '35'].map((pair) => [...pair])) {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press(talk ?? '')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press(folder ?? '')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
  }
  await expect(grid.getByText('5 of 6 scored')).toHaveCount(2)
  await expect(headline(page)).toHaveText(
    '“The chat people already use” fits best, and people are there already, but “A shared folder or wiki” is close: let five members decide.',
  )
  await expect(page.getByText(/scores higher \(4\.5\), but nobody is there yet/)).toBeVisible()

  await grid.getByRole('button', { name: /^A shared folder or wiki, Export of data/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '5', exact: true }).click()
  await expect(grid.getByText('6 of 6 scored')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(grid.getByText('5 of 6 scored')).toHaveCount(2)
  await sound(page)
  await picture('ecosystem-platforms')
  await page.reload()
  await expect(page.getByRole('grid').getByText('5 of 6 scored')).toHaveCount(2)
})

test('a platform is written, moved to another stage, and missed when it serves nothing', async ({ page, picture }) => {
  await open(page)
  await page.getByRole('button', { name: 'Start with six criteria and the smallest set' }).click()
  await page.getByRole('button', { name: 'Add a platform' }).click()
  const form = page.getByRole('region', { name: 'The platform' })
  await form.getByLabel('Name').fill('Forum')
  await expect(page.getByRole('link', { name: '“Forum” serves no purpose.' })).toBeVisible()
  await expect(page.getByText(/^3 platforms at once is a lot to start with/)).toBeVisible()
  await form.getByRole('checkbox', { name: 'the space' }).check()
  await expect(page.getByRole('link', { name: '“Forum” serves no purpose.' })).toHaveCount(0)
  const stages = page.getByRole('region', { name: 'Stages' })
  await stages.getByRole('button', { name: 'Move Forum to “Later”' }).press('Enter')
  await expect(stages.getByRole('button', { name: 'Forum', exact: true })).toBeFocused()
  await expect(page.getByText(/^3 platforms at once/)).toHaveCount(0)
  await sound(page)
  await picture('ecosystem-platform-form')
})

test('the map names the island and draws the link that is written', async ({ page, picture }) => {
  await open(page)
  await page.getByRole('button', { name: 'Start with six criteria and the smallest set' }).click()
  await takeReadyMade(page, /^Ready-made platforms/, 'A forum', 'Live sessions')
  await section(page, 'Links')
  await expect(headline(page)).toHaveText('4 platforms, and nothing leads from one to another yet.')
  for (const [title, from, to] of [
    ['Weekly digest', 'The chat people already use', 'A shared folder or wiki'],
    ['First post before we leave', 'Live sessions', 'The chat people already use'],
    ['Thanks at the start', 'The chat people already use', 'Live sessions'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a cross-link' }).click()
    const form = page.getByRole('region', { name: 'The cross-link' })
    await form.getByLabel('What leads people across').fill(title)
    await form.getByRole('combobox', { name: 'From' }).click()
    await page.getByRole('option', { name: from }).click()
    await form.getByRole('combobox', { name: 'To', exact: true }).click()
    await page.getByRole('option', { name: to }).click()
  }
  await expect(headline(page)).toHaveText('Nothing leads to or from “A forum”.')
  await expect(page.getByRole('img', { name: /^Map:/ }).getByText('an island')).toHaveCount(1)
  await expect(page.getByText('From “Live sessions” to “The chat people already use”')).toBeVisible()
  await sound(page)
  await picture('ecosystem-links')
})

test('ready-made steps get their day from the start, and the plan says what is overdue and missing', async ({
  page,
  picture,
}) => {
  await open(page)
  await section(page, 'Activation')
  await takeReadyMade(page, /^Choose ready-made activation steps/, 'Launch hour', 'Send the letter to managers')
  await expect(page.getByText('5 Jan 2026 · Launch · no owner yet')).toBeVisible()
  await expect(page.getByText('15 Dec 2025 · Leaders · no owner yet')).toBeVisible()
  await page
    .getByRole('table')
    .getByRole('link', { name: /^Launch hour, 5 Jan 2026/ })
    .click()
  const form = page.getByRole('region', { name: 'The activation step' })
  await expect(form.getByLabel('Day')).toHaveValue('2026-01-05')
  await takeReadyMade(page, /^Choose ready-made activation steps/)
  await expect(page.getByRole('list', { name: 'activation steps' }).getByRole('listitem')).toHaveCount(23)
  await sound(page)
  await picture('ecosystem-activation')
})

test('a conflict of time becomes a risk with one click, and the letter asks for the promised minutes', async ({
  page,
  studio,
  picture,
}) => {
  await open(page)
  await section(page, 'Time and reward')
  await page.getByLabel('Minutes a week that members are promised').fill('45')
  await page.getByRole('button', { name: 'Write down as a risk: Daily work wins over the cohort' }).click()
  await expect(page.getByRole('link', { name: 'Daily work wins over the cohort' })).toBeVisible()
  await sound(page)
  await picture('ecosystem-time')

  await section(page, 'Letter')
  const sheet = page.getByRole('article', { name: 'The letter' })
  await expect(sheet.getByRole('heading')).toHaveText('45 minutes a week for Spring leaders')
  await page.getByRole('combobox', { name: 'From' }).fill('Ada Lovelace')
  await page.getByRole('button', { name: 'Change these words: Greeting' }).click()
  await page.getByLabel('Greeting').fill('Dear Grace,')
  await expect(sheet).toContainText('Dear Grace,')
  await expect(sheet).toContainText('Ada Lovelace')
  await sound(page)
  await picture('ecosystem-letter')
  const file = await studio.savedFile(() => page.getByRole('button', { name: 'Export Word' }).click())
  expect(file).toContain('Spring leaders – letter to managers.docx')
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')

  await section(page, 'Risks')
  await takeReadyMade(page, /^Choose ready-made risks/)
  await page.getByRole('link', { name: /^1: / }).click()
  await expect(page.getByRole('region', { name: 'The risk' })).toBeVisible()
  await sound(page)
  await picture('ecosystem-risks')
})

test('a limited badge is offered an end, and is refused without one while what was typed stays', async ({
  page,
  picture,
}) => {
  await open(page)
  await section(page, 'Badge and recognition')
  await page.getByRole('button', { name: 'Add a badge' }).click()
  const form = page.getByRole('region', { name: 'The badge' })
  await form.getByLabel('Name').fill('Pathfinder')
  await form.getByRole('radio', { name: 'Yes, in this edition only' }).check()
  const end = form.getByLabel('Last day on which it is given')
  await expect(end).toHaveValue('2026-04-12')
  await expect(page.getByText('Retired', { exact: true })).toBeVisible()
  await end.fill('')
  await form.getByLabel('What earns it').fill('Three things shared')
  await expect(form.getByText(/^A limited edition needs the day on which it ends/)).toBeVisible()
  await expect(form.getByLabel('What earns it')).toHaveValue('Three things shared')
  await end.fill('2099-01-31')
  await expect(form.getByText(/^A limited edition needs/)).toHaveCount(0)
  await expect(page.getByText('Limited', { exact: true })).toBeVisible()
  await takeReadyMade(page, /^Choose ready-made recognitions/)
  await sound(page)
  await picture('ecosystem-recognition')
  await page.reload()
  await expect(page.getByText('Three things shared').first()).toBeVisible()
})
