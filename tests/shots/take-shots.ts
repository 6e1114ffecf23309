// Pictures of every screen of the demo on the loopback host, and of every page of its reviews. Argument: the folder they go to.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { type Browser, chromium, type Page } from 'playwright'
import manifest from '../../package.json' with { type: 'json' }
import { router, Studio } from '../../src/core/index.ts'
import { startWebHost, type WebHost } from '../../src/web/web-host.ts'
import { shootReviews } from './review-pages.ts'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
const schemes = ['light', 'dark'] as const
const seed = 7
const tallest = 6000

const [out = ''] = process.argv.slice(2)
const home = mkdtempSync(join(tmpdir(), 'cohort-studio-shots-'))
mkdirSync(out, { recursive: true })
try {
  await takeAll()
} finally {
  rmSync(home, { recursive: true, force: true })
}

async function takeAll(): Promise<void> {
  const studio = openStudio()
  const client = createRouterClient(router, { context: { studio } })
  const host = await startWebHost({ studio })
  const browser = await openBrowser()
  try {
    await eachView(browser, host, (page, view) => shoot(page, `start-${view}`))
    console.log('Making the demo …')
    for await (const step of await client.workspaces.createDemo({ seed })) {
      if (step.type !== 'result') continue
      await shootReviews(client, step.result.cohortId, out)
      await eachView(browser, host, shootScreens)
    }
  } finally {
    await browser.close()
    await host.close()
    studio.close()
  }
  console.log(`${readdirSync(out).filter((name) => name.endsWith('.png')).length} pictures are in ${out}`)
}

function openStudio(): Studio {
  return new Studio({
    kind: 'browser',
    version: manifest.version,
    clock: { now: Date.now, today: (timeZone) => new Date().toLocaleDateString('sv', { timeZone }) },
    log: (event, details) => console.error(event, details ?? ''),
    dialogs: null,
    places: { library: join(home, 'Cohort Studio'), state: join(home, 'state'), scratch: join(home, 'scratch') },
  })
}

function openBrowser(): Promise<Browser> {
  const executablePath = process.env.COHORT_STUDIO_CHROMIUM
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
  })
}

/** Opens a page of its own in each size and colour scheme. */
async function eachView(browser: Browser, host: WebHost, act: (page: Page, view: string) => Promise<void>) {
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
async function shootScreens(page: Page, view: string): Promise<void> {
  const links = page.getByRole('navigation', { name: 'Studio' }).getByRole('link')
  await links.first().waitFor()
  await settle(page)
  const targets = await links.evaluateAll((anchors) =>
    anchors.map((anchor) => ({ title: anchor.textContent ?? '', address: (anchor as HTMLAnchorElement).hash })),
  )
  for (const { title, address } of targets) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
    await shoot(
      page,
      `${title
        .trim()
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')}-${view}`,
    )
  }
}

/** The window as it is, and, where a screen is longer than the window, the whole of it. */
async function shoot(page: Page, name: string): Promise<void> {
  await settle(page)
  await page.screenshot({ path: join(out, `${name}.png`) })
  const viewport = page.viewportSize()
  const hidden = await hiddenHeight(page)
  if (!viewport || hidden <= 8) return
  await page.setViewportSize({ width: viewport.width, height: Math.min(tallest, viewport.height + hidden) })
  await settle(page)
  await page.screenshot({ path: join(out, `${name}-whole.png`) })
  await page.setViewportSize(viewport)
}

/** How much taller the window would have to be to need no scrolling. */
function hiddenHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const scrolling = [...document.querySelectorAll('main, main *')].filter((box) =>
      /auto|scroll/.test(getComputedStyle(box).overflowY),
    )
    const boxes = [document.documentElement, ...scrolling]
    return Math.max(...boxes.map((box) => box.scrollHeight - box.clientHeight))
  })
}

/** Waits until nothing is loading: no requests, no placeholders, fonts there, two frames drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  const loading = '.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy="true"]'
  await page.waitForFunction((selector) => !document.querySelector(selector), loading)
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  })
}
