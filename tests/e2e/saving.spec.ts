import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from './harness/studio.ts'

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
