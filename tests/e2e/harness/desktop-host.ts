import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { requestsOf } from './requests.ts'
import type { OpenStudio } from './studio.ts'

/** Opens the studio in a real desktop window. As root Chromium has no sandbox, so only then, and only here, it is switched off. */
export async function openOnDesktop(home: string, downloads: string): Promise<OpenStudio> {
  const { COHORT_STUDIO_ELECTRON: executablePath, COHORT_STUDIO_APP: app } = process.env
  if (!executablePath || !app) throw new Error('start the desktop specs with: npm run e2e -- desktop')
  const electron = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), app],
    env: { ...definedOnly(process.env), COHORT_STUDIO_HOME: home, COHORT_STUDIO_DOWNLOADS: downloads },
    timeout: 30_000,
  })
  const requests = requestsOf(electron.context())
  const page = await electron.firstWindow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
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
    close: () => electron.close(),
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
