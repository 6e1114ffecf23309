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
  const command = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'index.ts')
  const host = spawn(process.execPath, [command, 'serve'], {
    env: { ...process.env, COHORT_STUDIO_HOME: home },
    stdio: 'pipe',
  })
  let complaints = ''
  host.stderr.setEncoding('utf8').on('data', (text) => {
    complaints += text
  })
  const link = await firstLine(host.stdout)
  if (!link) throw new Error(`the loopback host ended before it printed its link: ${complaints}`)
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

async function firstLine(stream: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface({ input: stream })) return line
  return null
}
