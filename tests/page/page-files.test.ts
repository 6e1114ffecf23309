import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { pageFiles } from '../../src/page/page-files.ts'

function builtPage() {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-page-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'page', 'index.html'), '<meta content="__CSP_NONCE__"><i data-also="__CSP_NONCE__">')
  writeFileSync(join(folder, 'page', 'assets', 'inter.woff2'), Buffer.from([0, 255, 128, 10]))
  writeFileSync(join(folder, 'page', 'notes.txt'), 'not of the page')
  writeFileSync(join(folder, 'secret.js'), 'a secret')
  return pageFiles(join(folder, 'page'))
}

it('the root is the page, with a nonce that no two answers share', async () => {
  const files = builtPage()
  const [one, two] = [await files('/'), await files('/index.html')]
  const nonce = /content="([^"]+)"/.exec(one.body.toString())?.[1] ?? 'none'
  expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  expect(one.body.toString()).not.toContain('__CSP_NONCE__')
  expect(two.body.toString()).not.toContain(nonce)
})

it('bytes arrive as they are', async () => {
  const { headers, body } = await builtPage()('/assets/inter.woff2')
  expect([headers['content-type'], [...body]]).toEqual(['font/woff2', [0, 255, 128, 10]])
})

it('a kind of file that the page does not use is not served', async () => {
  expect((await builtPage()('/notes.txt')).status).toBe(404)
})

it('no path, however it is written, leads out of the folder', async () => {
  const files = builtPage()
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '\\',
    '/',
    '//',
    '\0',
    'secret.js',
    'assets',
    'C:',
    '....',
    '%5c',
    '~',
    'index.html',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const { body } = await files(`/${pieces.join('/')}`)
      const { body: joined } = await files(`/${pieces.join('')}`)
      return !body.includes('a secret') && !joined.includes('a secret')
    }),
    { numRuns: 2000 },
  )
})
