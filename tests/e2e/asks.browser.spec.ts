import { expectAccessible } from './accessible.ts'
import { expect, test } from './harness/studio.ts'
import { goTo, openDemo } from './steps.ts'

test.use({ startsWith: 'demo' })

test('asks, gives and thanks are checked on a sample, and the words they are known by can be edited', async ({
  page,
  picture,
}) => {
  await openDemo(page)
  await goTo(page, 'Engagement')
  await page.getByRole('link', { name: 'Check how sure asks, gives and thanks are' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('Not checked yet')
  await expectAccessible(page, 'a sample to check')
  await picture('asks-1-sample')
  await page.getByRole('button', { name: 'That is right' }).first().click()
  await expect(page.getByText('Checked (1)')).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Checked (0)')).toBeVisible()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Word lists' }).click()
  const thanks = page.getByRole('region', { name: 'Thanks', exact: true })
  await thanks.getByRole('textbox').fill('cheers\nhigh five')
  await thanks.getByRole('button', { name: 'Keep 2 phrases' }).click()
  await expect(thanks.getByRole('button', { name: 'As it came with the studio' })).toBeVisible()
  await expect(thanks.getByRole('textbox')).toHaveValue('cheers\nhigh five')
  await expectAccessible(page, 'the word lists')
  await picture('asks-2-words')
})
