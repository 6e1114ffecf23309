import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { requestsOf } from './requests.ts'
import type { OpenStudio } from './studio.ts'

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the loopback host on a folder of its own and opens its link in a Chromium. */
export async function openInBrowser(home: string, downloads: string): Promise<OpenStudio> {
  const host = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'index.ts'), 'serve'],
    {
      env: { ...process.env, COHORT_STUDIO_HOME: home },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const link = await firstLine(host.stdout)
  const browser = await chromium.launch({
    ...(process.env.COHORT_STUDIO_CHROMIUM ? { executablePath: process.env.COHORT_STUDIO_CHROMIUM } : {}),
    args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
  })
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  const requests = requestsOf(context)
  const page = await context.newPage()
  await page.goto(link)
  return {
    page,
    requests,
    savedFile: async (save) => {
      const [download] = await Promise.all([page.waitForEvent('download'), save()])
      const file = join(downloads, download.suggestedFilename())
      await download.saveAs(file)
      return file
    },
    answerFileDialog: null,
    electron: null,
    link,
    close: async () => {
      await browser.close()
      const ended = once(host, 'exit')
      host.kill('SIGTERM')
      await ended
    },
  }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line
  throw new Error('the loopback host ended before it printed its link')
}
