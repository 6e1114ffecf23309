import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Browser, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { launchChromium, openInBrowser } from './browser-host.ts'
import { openOnDesktop } from './desktop-host.ts'
import { workOn } from './terminal.ts'

export type HostOption = { host: 'browser' | 'desktop' }

/**
 * What is in the library when a test starts: nothing, the workspace Trial with the blank cohort that `makeWorkspaceAndCohort` makes by hand, or the
 * workspace Demo. Chosen for a file or a group by `test.use({ startsWith: … })`.
 */
export type StartOption = { startsWith: 'nothing' | PreparedName }
type PreparedName = 'cohort' | 'demo'

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
  /** The file of a workspace to start with; made when the first spec of a worker needs it. */
  prepared: (name: PreparedName) => string
  /** The browser that the specs of a worker share; started when the first one needs it. */
  chromium: () => Promise<Browser>
}

/** Playwright's test with a studio of its own for each test. */
export const test = base.extend<Fixtures & HostOption & StartOption, WorkerFixtures>({
  host: ['browser', { option: true }],
  startsWith: ['nothing', { option: true }],
  home: async ({ startsWith, prepared }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'cohort-studio-e2e-'))
    if (startsWith !== 'nothing') {
      const library = join(home, 'Cohort Studio')
      mkdirSync(library)
      copyFileSync(prepared(startsWith), join(library, basename(prepared(startsWith))))
    }
    await use(home)
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  },
  prepared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-prepared-'))
      const files = new Map<PreparedName, string>()
      await use((name) => {
        const file = files.get(name) ?? prepare(folder, name)
        files.set(name, file)
        return file
      })
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
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

/** Made over the terminal; the same as makeWorkspaceAndCohort and the button for the demo make on screen. */
function prepare(folder: string, name: PreparedName): string {
  const file = join(folder, name === 'demo' ? 'Demo.cohort' : 'Trial.cohort')
  const terminal = workOn(file, folder)
  if (name === 'demo') terminal('demo')
  else
    terminal(
      ...['cohorts', 'create', '--name', 'Spring leaders', '--start', '2026-01-05', '--end', '2026-04-12'],
      ...['--time-zone', 'Europe/Berlin'],
    )
  return file
}

export { expect } from '@playwright/test'
