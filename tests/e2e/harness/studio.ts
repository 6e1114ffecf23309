import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { launchChromium, openInBrowser } from './browser-host.ts'
import { openOnDesktop } from './desktop-host.ts'

export type HostOption = { host: 'browser' | 'desktop' }

/** A page of a running studio, whichever host shows it. */
export type OpenStudio = Readonly<{
  page: Page
  /** Every address the page asked for, other than data and blobs. */
  requests: readonly string[]
  /** Runs what makes the page save a document, and gives the saved file. */
  savedFile: (save: () => Promise<unknown>) => Promise<string>
  /** What the next file dialog of the host answers; null where the host has none. */
  answerFileDialog: ((file: string | null) => Promise<void>) | null
  /** The running app, on the desktop only. */
  electron: ElectronApplication | null
  /** The one-time link that was opened, in the browser only. */
  link: string | null
  /** Kills everything that keeps or shows the workspace, at once and without a word, as a power cut would. The pages of a browser stay. */
  kill: () => Promise<void>
  close: () => Promise<void>
}>

type Fixtures = {
  /** A fresh folder that holds everything this studio keeps. */
  home: string
  studio: OpenStudio
  /** Opens the studio on the same folder once more, after it was closed or killed. */
  openAgain: () => Promise<OpenStudio>
  /** Runs what opens a file chooser of the page and chooses these files. */
  pickFiles: (choose: () => Promise<unknown>, files: string | string[]) => Promise<void>
  /** Keeps a picture of the page in test-results/shots/<project>/. */
  picture: (name: string) => Promise<void>
}

type WorkerFixtures = {
  /** The browser that the specs of a worker share; started when the first one needs it. */
  chromium: () => Promise<Browser>
}

/** Playwright's test with a studio of its own for each test. */
export const test = base.extend<Fixtures & HostOption, WorkerFixtures>({
  host: ['browser', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'cohort-studio-e2e-'))
    await use(home)
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  },
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      let opened: Promise<Browser> | null = null
      await use(() => {
        opened ??= launchChromium()
        return opened
      })
      await (await (opened as Promise<Browser> | null))?.close()
    },
    { scope: 'worker' },
  ],
  studio: async ({ host, home, chromium }, use) => {
    const downloads = join(home, 'Downloads')
    mkdirSync(downloads)
    const studio = await (host === 'desktop'
      ? openOnDesktop(home, downloads)
      : openInBrowser(await chromium(), home, downloads))
    await use(studio)
    await studio.close()
  },
  openAgain: async ({ host, home, chromium }, use) => {
    const opened: OpenStudio[] = []
    const downloads = join(home, 'Downloads')
    await use(async () => {
      const again = await (host === 'desktop'
        ? openOnDesktop(home, downloads)
        : openInBrowser(await chromium(), home, downloads))
      opened.push(again)
      return again
    })
    for (const again of opened) await again.close()
  },
  page: async ({ studio }, use, testInfo) => {
    await use(studio.page)
    if (testInfo.status !== testInfo.expectedStatus) {
      await studio.page.screenshot({ path: testInfo.outputPath('failed.png') }).catch(() => undefined)
    }
  },
  pickFiles: async ({ page }, use) => {
    await use(async (choose, files) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose()])
      await chooser.setFiles(files)
    })
  },
  picture: async ({ page }, use, testInfo) => {
    await use(async (name) => {
      await page.screenshot({
        path: join('test-results', 'shots', testInfo.project.name, `${name}.png`),
        animations: 'disabled',
      })
    })
  },
})

export { expect } from '@playwright/test'
