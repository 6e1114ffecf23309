import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { opened, part, textOf } from '../core/reports/opened-file.ts'
import { seriousFindings } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

async function openPart(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: title, exact: true }).click()
}

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const open = (page: Page) => page.getByRole('region', { name: 'What is still open' })

/** Ticks ready-made entries by the beginning of their names and adds them. */
async function choose(page: Page, many: string, ...titles: string[]): Promise<void> {
  await page.getByRole('button', { name: `Choose ready-made ${many}…` }).click()
  const drawer = page.getByRole('dialog', { name: `Ready-made ${many}` })
  for (const title of titles) await drawer.getByRole('checkbox', { name: title }).check()
  await drawer.getByRole('button', { name: /^Add \d/ }).click()
  await expect(drawer).toHaveCount(0)
}

test('a community is designed from its boundary to the guidelines that members read', async ({
  page,
  studio,
  picture,
}) => {
  test.slow()
  await openCohort(page)
  await goTo(page, 'Community')

  await test.step('the membership says what is unclear, and a note leads to its field', async () => {
    await expect(open(page)).toContainText('It isn’t decided yet who can be a member.')
    await page.getByRole('combobox', { name: 'What draws the line' }).click()
    await page.getByRole('option', { name: /^A department/ }).click()
    await page.getByLabel('Who belongs').fill('Everybody in sales who is interested.')
    await expect(open(page)).toContainText('“interested” can be read in two ways')
    await page.getByRole('link', { name: /^“interested” can be read/ }).click()
    await expect(page.getByLabel('Who belongs')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Everybody who leads a team in sales since 2025.')
    await page.getByLabel('Who it is not for').fill('Project leads; they meet in the project forum.')
    await page.getByRole('button', { name: 'Start from our words' }).click()
    await expect(headline(page)).toHaveText('It is clear who belongs, who doesn’t, and how one comes and goes.')
    await picture('community-membership')
  })

  await test.step('a role shows the weeks in which nobody holds it', async () => {
    await openPart(page, 'Roles')
    await choose(page, 'roles', 'Curator')
    await expect(headline(page)).toHaveText('Nobody is curator in any week.')
    await page
      .getByRole('list', { name: 'roles' })
      .getByRole('button', { name: /^Curator/ })
      .first()
      .click()
    const form = page.getByRole('region', { name: 'The role' })
    await form.getByRole('button', { name: 'Add somebody' }).click()
    await form.getByLabel('Person 1', { exact: true }).fill('Ada Lark')
    await form.getByLabel('Until, inclusive').fill('2026-01-25')
    await expect(headline(page)).toHaveText('Nobody is curator from week 4 on.')
    const weeks = page.getByRole('region', { name: 'Roles by week' })
    await expect(weeks.getByRole('cell').nth(2)).toHaveText('1')
    await expect(weeks.getByRole('cell').nth(3)).toHaveText('0 of 1')
    await picture('community-roles')
    expect(await seriousFindings(page)).toEqual([])
    await form.getByLabel('Until, inclusive').fill('')
    await expect(headline(page)).toHaveText('Every role is held in every week.')
  })

  await test.step('norms and the moderation policy come from our words', async () => {
    await openPart(page, 'Norms')
    await choose(page, 'norms', 'Ask before you are stuck', 'Bring a real case', 'Complain forward')
    await expect(headline(page)).toHaveText('3 norms, each with its reason.')
    await page.getByRole('button', { name: 'Start from our words' }).click()
    await expect(page.getByLabel('What moderators are here for')).toHaveValue(/^Moderators are editors/)
    await picture('community-norms')
  })

  await test.step('a ladder is chosen rung by rung', async () => {
    await openPart(page, 'Conflict')
    await choose(page, 'rungs', 'Say it to the person', 'Ask a moderator to help')
    await expect(page.getByRole('list', { name: 'rungs' }).getByRole('listitem')).toHaveText([/Rung 1/, /Rung 2/])
  })

  await test.step('the paper holds what is written and nothing else; the screen says the rest', async () => {
    await openPart(page, 'Guidelines')
    const paper = page.getByRole('article', { name: 'Community guidelines' })
    await expect(paper.getByRole('heading', { name: 'How we treat each other' })).toBeVisible()
    await expect(paper.getByRole('heading', { name: 'It is safe to ask' })).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Sections that are not written yet' })).toContainText(
      'It is safe to ask',
    )
    await expect(paper).toContainText('Ada Lark')
    await picture('community-guidelines')

    const word = await studio.savedFile(() => page.getByRole('button', { name: 'Export Word' }).click())
    expect(basename(word)).toBe('Spring leaders – community guidelines.docx')
    const words = textOf(part(await opened(readFileSync(word)), 'word/document.xml'))
    expect(words).toContain('Ask before you are stuck')
    expect(words).not.toContain('It is safe to ask')
    const markdown = await studio.savedFile(() => page.getByRole('button', { name: 'Markdown', exact: true }).click())
    expect(readFileSync(markdown, 'utf8')).toContain('### Ask before you are stuck')
  })
})

test('members’ topics become a conversation that ends with a story', async ({ page, picture }) => {
  test.slow()
  await openCohort(page)
  await goTo(page, 'Community')
  await openPart(page, 'Topics')
  await choose(page, 'topics', 'The time it went wrong', 'How do you open a difficult conversation?')
  const topics = page.getByRole('list', { name: 'topics' })
  await expect(topics.getByRole('listitem').first()).toContainText('The time it went wrong')

  const more = page.getByRole('button', { name: 'One vote more for How do you open' })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(headline(page)).toHaveText(
    '2 topics are open; “How do you open a difficult conversation?” leads with 1 vote.',
  )
  await expect(more).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(headline(page)).toContainText('leads with 2 votes')
  await expect(topics.getByRole('listitem').first()).toContainText('How do you open')
  await picture('community-topics')
  expect(await seriousFindings(page)).toEqual([])

  await topics.getByRole('button', { name: /^How do you open/ }).click()
  await page.getByRole('button', { name: 'Choose: make it a conversation' }).click()
  const form = page.getByRole('region', { name: 'The conversation' })
  await expect(form.getByLabel('Conversation', { exact: true })).toHaveValue(
    'How do you open a difficult conversation?',
  )
  await form.getByLabel('Opens', { exact: true }).fill('2026-01-12')
  await form.getByLabel('Closes, inclusive').fill('2026-01-18')
  await expect(headline(page)).toHaveText('1 conversation waits to be tied off.')
  await form.getByRole('button', { name: 'Tie it off' }).click()
  await expect(page.getByRole('alert')).toContainText('has none yet')
  await form.getByLabel('Its story').fill('We opened with a question, and it was easier.')
  await form.getByRole('button', { name: 'Tie it off' }).click()
  await expect(headline(page)).toHaveText('1 conversation has been tied off.')
  await picture('community-conversations')
  await page.getByRole('alert').filter({ hasText: 'Tied off' }).getByRole('button', { name: 'Undo' }).click()
  await expect(headline(page)).toHaveText('1 conversation waits to be tied off.')
  await expect(form.getByLabel('Its story')).toHaveValue('We opened with a question, and it was easier.')
})

test('the keyboard is enough to write and move a norm', async ({ page }) => {
  await openCohort(page)
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(page.getByRole('link', { name: 'Community' })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: 'Norms', exact: true }).focus()
  await page.keyboard.press('Enter')
  await choose(page, 'norms', 'Leave room', 'Bring a real case')
  const rows = page.getByRole('list', { name: 'norms' }).getByRole('listitem')
  await rows.first().getByRole('button').first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(rows.first()).toContainText('Leave room')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const form = page.getByRole('region', { name: 'The norm' })
  await expect(form.getByLabel('Norm', { exact: true })).toHaveValue('Leave room')
  await form.getByLabel('Why').focus()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
})
