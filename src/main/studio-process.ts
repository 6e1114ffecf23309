import { join } from 'node:path'
import { app, BrowserWindow, dialog, MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron'
import type { FileAsked, FileChosen } from '../studio/dialogs.ts'
import { chooseFile } from './file-dialogs.ts'
import { onPageMessage } from './page-messages.ts'

const closeWait = 5_000

/** The process that owns the workspace, seen from the window's host: started, connected with pages, started again once when it ends by itself. */
export class StudioProcess {
  #process: UtilityProcess | null = null
  #isClosing = false
  #restarts = 0

  constructor() {
    onPageMessage('connect', (page) => {
      const { port1, port2 } = new MessageChannelMain()
      this.#process?.postMessage('serve', [port1])
      page.postMessage('port', null, [port2])
    })
  }

  get isRunning(): boolean {
    return this.#process !== null
  }

  start(): void {
    const started = utilityProcess.fork(join(app.getAppPath(), 'out', 'main', 'studio.js'), [], {
      serviceName: 'Cohort Studio',
      stdio: 'inherit',
    })
    started.on('message', (asked: FileAsked) => this.#answer(started, asked))
    started.once('exit', () => this.#ended())
    this.#process = started
  }

  /** Lets the process finish what it writes and close the workspace; ends it after five seconds. */
  close(): Promise<void> {
    const ending = this.#process
    if (!ending) return Promise.resolve()
    this.#isClosing = true
    return new Promise((resolve) => {
      const timer = setTimeout(() => ending.kill(), closeWait)
      ending.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      ending.postMessage('close')
    })
  }

  async #answer(to: UtilityProcess, asked: FileAsked): Promise<void> {
    const chosen: FileChosen = { ask: asked.ask, file: await chooseFile(asked) }
    to.postMessage(chosen)
  }

  #ended(): void {
    this.#process = null
    if (this.#isClosing) return
    if (this.#restarts === 0) {
      this.#restarts += 1
      this.start()
      for (const window of BrowserWindow.getAllWindows()) loadAgain(window)
      return
    }
    dialog.showErrorBox(
      'The studio stopped again',
      'The part of Cohort Studio that reads and writes workspaces stopped twice. Everything that was saved is safe in the workspace file. Start Cohort Studio again; if it stops at the same step, open a backup of the workspace.',
    )
    for (const window of BrowserWindow.getAllWindows()) window.webContents.on('will-prevent-unload', letGo)
    app.quit()
  }
}

/** A page that still has something to save holds itself back, but nobody is there to save it: what was typed in the last second is gone with the process. */
function loadAgain({ webContents }: BrowserWindow): void {
  webContents.on('will-prevent-unload', letGo)
  webContents.once('did-finish-load', () => webContents.off('will-prevent-unload', letGo))
  webContents.reload()
}

function letGo(event: Readonly<{ preventDefault: () => void }>): void {
  event.preventDefault()
}
