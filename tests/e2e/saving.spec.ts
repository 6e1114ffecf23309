import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { expect, type OpenStudio, test } from './harness/studio.ts'
import { goTo, openCohort } from './steps.ts'

test.use({ startsWith: 'cohort' })

/** How much of the newest typing may be missing after a kill, in milliseconds: a second, and as much again for a busy machine to write it down. */
const mayBeMissing = 2000

const places = [
  { words: 'the purpose', field: (page: Page) => page.getByLabel('Who will change'), goTo: openPurpose },
  { words: 'an entry', field: (page: Page) => norm(page).getByLabel('Why'), goTo: openNorm },
  { words: 'a page of the design', field: (page: Page) => page.getByLabel('What they remove'), goTo: openNorms },
] as const

for (const { words, field, goTo: open } of places) {
  test(`when the studio is killed while somebody types into ${words}, all but the last moment is kept`, async ({
    page,
    studio,
    openAgain,
  }) => {
    test.slow()
    await openCohort(page)
    await open(page)
    const { longAgo, all } = await typeUntilKilled(field(page), studio)
    const again = await openAgain()
    await again.page.getByRole('button', { name: 'Open Trial' }).click()
    await open(again.page)
    const kept = await field(again.page).inputValue()
    expect(kept.startsWith(longAgo), `kept ${kept.length} of ${all.length} letters`).toBe(true)
    expect(all.startsWith(kept)).toBe(true)
    expect(longAgo.length).toBeGreaterThan(20)
  })

  test(`what is typed into ${words} is there after going elsewhere at once, and undo and redo know of it`, async ({
    page,
  }) => {
    await openCohort(page)
    await open(page)
    await field(page).pressSequentially('asking before telling')
    await goTo(page, 'Home')
    await open(page)
    await expect(field(page)).toHaveValue('asking before telling')
    await field(page).press('End')
    await page.keyboard.type(', and then waiting')
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect(field(page)).toHaveValue(/^(asking before telling)?$/)
    await page.getByRole('button', { name: /^Redo/ }).click()
    await expect(field(page)).toHaveValue('asking before telling, and then waiting')
  })
}

test('a page that is closed while somebody types has sent what was typed', async ({
  page,
  home,
  studio,
  openAgain,
  host,
}) => {
  await openCohort(page)
  await openNorm(page)
  page.on('dialog', (dialog) => dialog.accept().catch(() => undefined))
  await norm(page).getByLabel('Why').pressSequentially('Nobody learns alone.')
  const gone = host === 'desktop' ? studio.electron?.waitForEvent('close') : page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await gone
  await expect.poll(() => normsIn(join(home, 'Cohort Studio', 'Trial.cohort'))).toContain('Nobody learns alone.')
  await studio.close()
  const again = await openAgain()
  await again.page.getByRole('button', { name: 'Open Trial' }).click()
  await openNorm(again.page)
  await expect(norm(again.page).getByLabel('Why')).toHaveValue('Nobody learns alone.')
})

test('a document that the page makes is saved whole, under its name', async ({ page, studio }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const file = await studio.savedFile(() =>
    page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([new Uint8Array(300_000).fill(7)]))
      link.download = 'Spring leaders 2026-Q1.docx'
      link.click()
    }),
  )
  expect(basename(file)).toBe('Spring leaders 2026-Q1.docx')
  expect(readFileSync(file).equals(Buffer.alloc(300_000, 7))).toBe(true)
})

/** Types without a pause for some seconds, then kills the studio between two keys. Gives all that was typed, and what was typed long enough before. */
async function typeUntilKilled(field: Locator, studio: OpenStudio): Promise<{ all: string; longAgo: string }> {
  const typed: { at: number; all: string }[] = []
  const letters = 'abcdefghij klmnopqr '
  await field.focus()
  const begin = Date.now()
  let all = ''
  let isKilled = false
  const typing = (async () => {
    while (!isKilled) {
      const letter = letters[all.length % letters.length] ?? ' '
      all += letter
      await field.page().keyboard.press(letter === ' ' ? 'Space' : letter)
      typed.push({ at: Date.now(), all })
    }
  })().catch(() => undefined)
  while (Date.now() - begin < 5000 || all.length < 100) await new Promise((resolve) => setTimeout(resolve, 50))
  const killedAt = Date.now()
  await studio.kill()
  isKilled = true
  await typing
  return { all, longAgo: typed.findLast(({ at }) => at < killedAt - mayBeMissing)?.all ?? '' }
}

function normsIn(file: string): string {
  const workspace = new Database(file, { readonly: true })
  const rows = workspace.prepare("SELECT body FROM design_entry WHERE kind = 'norm'").all() as { body: string }[]
  workspace.close()
  return rows.map(({ body }) => body).join()
}

async function openPurpose(page: Page): Promise<void> {
  await goTo(page, 'Purpose')
}

async function openNorms(page: Page): Promise<void> {
  await goTo(page, 'Community')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Norms', exact: true }).click()
  await expect(page.getByLabel('What they remove')).toBeVisible()
}

/** The first norm, open to write in; made when there is none. */
async function openNorm(page: Page): Promise<void> {
  await openNorms(page)
  const first = page.getByRole('list', { name: 'norms' }).locator('[data-row]').first()
  if ((await first.count()) > 0) await first.click()
  else await page.getByRole('button', { name: 'Add a norm' }).click()
  await expect(norm(page)).toBeVisible()
}

function norm(page: Page): Locator {
  return page.getByRole('region', { name: 'The norm' })
}
