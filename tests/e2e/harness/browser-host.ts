import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from '@playwright/test'
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

/** A Chromium without errands of its own. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.COHORT_STUDIO_CHROMIUM
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
  })
}

/** Starts the loopback host on a folder of its own and opens its link in a fresh context of this browser. */
export async function openInBrowser(browser: Browser, home: string, downloads: string): Promise<OpenStudio> {
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
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  const requests = requestsOf(context)
  const page = await context.newPage()
  await page.goto(link)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (host.exitCode !== null || host.signalCode !== null) return
    const ended = once(host, 'exit')
    host.kill(signal)
    await ended
  }
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
    kill: () => end('SIGKILL'),
    close: async () => {
      await context.close()
      await end('SIGTERM')
    },
  }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface({ input: stream })) return line
  return null
}
