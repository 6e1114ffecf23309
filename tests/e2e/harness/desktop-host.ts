import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { requestsOf } from './requests.ts'
import type { OpenStudio } from './studio.ts'

/** Opens the studio in a real desktop window. As root Chromium has no sandbox, so only then, and only here, it is switched off. */
export async function openOnDesktop(home: string, downloads: string): Promise<OpenStudio> {
  const { COHORT_STUDIO_ELECTRON: executablePath, COHORT_STUDIO_APP: app } = process.env
  if (!executablePath || !app) throw new Error('start the desktop specs with: npm run e2e -- desktop')
  const electron = await launched({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), app],
    env: { ...definedOnly(process.env), COHORT_STUDIO_HOME: home, COHORT_STUDIO_DOWNLOADS: downloads },
    timeout: 15_000,
  })
  const requests = requestsOf(electron.context())
  const page = await electron.firstWindow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  let isEnded = false
  electron.on('close', () => {
    isEnded = true
  })
  return {
    page,
    requests,
    savedFile: async (save) => {
      const before = new Set(readdirSync(downloads))
      await save()
      return finishedFile(downloads, before)
    },
    answerFileDialog: (file) =>
      electron.evaluate(({ dialog }, chosen) => {
        const filePaths = chosen === null ? [] : [chosen]
        Object.assign(dialog, {
          showOpenDialog: async () => ({ canceled: chosen === null, filePaths }),
          showSaveDialog: async () => ({ canceled: chosen === null, filePath: chosen ?? '' }),
        })
      }, file),
    electron,
    link: null,
    kill: async () => {
      const processes = await electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
      const ended = electron.waitForEvent('close')
      for (const pid of processes) process.kill(pid, 'SIGKILL')
      await ended
    },
    close: async () => {
      if (!isEnded) await electron.close()
    },
  }
}

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>

/**
 * The test driver attaches to Electron while it is starting and, when two start side by side, now and then misses its first word and waits for ever,
 * although the window is up (its protocol log shows the page loading). Then, and only then, Electron is launched again, and the log says so; whatever
 * happens from the first window on is the spec's.
 */
async function launched(options: LaunchOptions, triesLeft = 3): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options)
  } catch (error) {
    if (triesLeft === 0 || !(error instanceof Error && error.name === 'TimeoutError')) throw error
    console.warn(`The test driver did not reach Electron within ${options.timeout} ms; launching it again.`)
    return launched(options, triesLeft - 1)
  }
}

/** Waits until a new file is there and no longer grows. */
async function finishedFile(folder: string, before: ReadonlySet<string>): Promise<string> {
  const end = Date.now() + 20_000
  let lastSize = -1
  while (Date.now() < end) {
    const name = readdirSync(folder).find((each) => !before.has(each) && !each.endsWith('.crdownload'))
    const size = name ? statSync(join(folder, name)).size : -1
    if (name && size > 0 && size === lastSize) return join(folder, name)
    lastSize = size
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('nothing was saved')
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
