// `npm run shots -- --out DIR`: pictures of every screen of the demo, light and dark, in two sizes, and of every page of its reviews.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { handOver, run, say } from './processes.mjs'
import { setUp } from './setup.mjs'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
const schemes = ['light', 'dark']
const seed = 7
const tallest = 6000

const { values } = parseArgs({ options: { out: { type: 'string' } } })
if (!values.out) {
  say('Say where the pictures go: npm run shots -- --out DIR')
  process.exit(2)
}
const out = resolve(values.out)
await setUp()
await handOver(fileURLToPath(import.meta.url))
if (!(await build())) process.exit(1)

const home = mkdtempSync(join(tmpdir(), 'cohort-studio-shots-'))
mkdirSync(out, { recursive: true })
try {
  await takeAll()
} finally {
  rmSync(home, { recursive: true, force: true })
}

async function takeAll() {
  const { studio, client, host } = await openStudio()
  const browser = await openBrowser()
  try {
    await eachView(browser, host, (page, view) => shoot(page, `start-${view}`))
    say('Making the demo …')
    const { cohortId } = await lastOf(client.workspaces.createDemo({ seed }))
    await eachView(browser, host, shootScreens)
    await shootReviews(client, cohortId)
  } finally {
    await browser.close()
    await host.close()
    studio.close()
  }
  say(`${readdirSync(out).filter((name) => name.endsWith('.png')).length} pictures are in ${out}`)
}

async function openStudio() {
  const { createRouterClient } = await import('@orpc/server')
  const { router, Studio } = await import('../src/core/index.ts')
  const { startWebHost } = await import('../src/web/web-host.ts')
  const studio = new Studio({
    kind: 'browser',
    version: '0.0.0-shots',
    clock: { now: Date.now, today: (timeZone) => new Date().toLocaleDateString('sv', { timeZone }) },
    log: () => undefined,
    dialogs: null,
    places: { library: join(home, 'library'), state: join(home, 'state'), scratch: join(home, 'scratch') },
  })
  return { studio, client: createRouterClient(router, { context: { studio } }), host: await startWebHost({ studio }) }
}

async function openBrowser() {
  const { chromium } = await import('playwright')
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    ...(installed ? { executablePath: installed } : {}),
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', ...(isRoot ? ['--no-sandbox'] : [])],
  })
}

/** Opens a page of its own in each size and colour scheme. */
async function eachView(browser, host, act) {
  for (const viewport of sizes) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' })
      const page = await context.newPage()
      await page.goto(host.newLink())
      await act(page, `${colorScheme}-${viewport.width}x${viewport.height}`)
      await context.close()
    }
  }
}

/** Goes where the rail's links lead; the rail lists every screen that the cohort has. */
async function shootScreens(page, view) {
  const links = page.getByRole('navigation', { name: 'Studio' }).getByRole('link')
  await links.first().waitFor()
  await settle(page)
  const targets = await links.evaluateAll((anchors) =>
    anchors.map((anchor) => ({
      title: anchor.textContent.trim(),
      address: anchor.hash || anchor.getAttribute('href'),
    })),
  )
  for (const { title, address } of targets) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
    await shoot(page, `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${view}`)
  }
}

/** The window as it is, and, where a screen is longer than the window, the whole of it. */
async function shoot(page, name) {
  await settle(page)
  await page.screenshot({ path: join(out, `${name}.png`) })
  const viewport = page.viewportSize()
  const hidden = await page.evaluate(() => {
    const boxes = [document.scrollingElement, ...document.querySelectorAll('main, main *')]
    return Math.max(
      ...boxes.map((box) =>
        getComputedStyle(box).overflowY === 'visible' && box !== document.scrollingElement
          ? 0
          : box.scrollHeight - box.clientHeight,
      ),
    )
  })
  if (hidden <= 8) return
  await page.setViewportSize({ width: viewport.width, height: Math.min(tallest, viewport.height + hidden) })
  await settle(page)
  await page.screenshot({ path: join(out, `${name}-whole.png`) })
  await page.setViewportSize(viewport)
}

/** Waits until nothing is loading: no requests, no placeholders, fonts there, two frames drawn. */
async function settle(page) {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(
    () => !document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy="true"]'),
  )
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  })
}

async function shootReviews(client, cohortId) {
  const quarters = (await client.reviews.quarters({ cohortId })).filter((each) => each.hasData)
  for (const { quarter } of quarters) {
    const { bytes } = await client.reviews.export({ cohortId, quarter })
    const file = join(out, `review-${quarter}.docx`)
    writeFileSync(file, Buffer.from(await bytes.arrayBuffer()))
    await shootPages(file, join(out, `review-${quarter}-page`))
  }
}

async function shootPages(docx, prefix) {
  const profile = pathToFileURL(join(home, 'office')).href
  const convert = [
    '--headless',
    '--norestore',
    `-env:UserInstallation=${profile}`,
    '--convert-to',
    'pdf',
    '--outdir',
    home,
    docx,
  ]
  const converted = await run('soffice', convert, { capture: true, timeout: 180_000 })
  if (converted.code !== 0)
    return say('No pictures of the review: LibreOffice Writer is missing (Debian: apt-get install libreoffice-writer).')
  const pdf = join(home, docx.slice(out.length + 1).replace(/\.docx$/, '.pdf'))
  const drawn = await run('pdftoppm', ['-r', '80', '-png', pdf, prefix], { capture: true, timeout: 180_000 })
  if (drawn.code !== 0) say('No pictures of the review: pdftoppm is missing (Debian: apt-get install poppler-utils).')
}

async function lastOf(stream) {
  for await (const step of await stream) if (step.type === 'result') return step.result
  throw new Error('the stream ended without a result')
}
