// Opens the studio: in its window, or where that can't be, in the browser of this machine.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { officialElectron } from './electron-runtime.mjs'
import { ownNode, projectRoot, run, say } from './processes.mjs'
import { setUp } from './setup.mjs'

const patience = 20
const quickEnd = 10_000

const { values } = parseArgs({ options: { port: { type: 'string' } } })
await setUp()
if (!(await build())) process.exit(1)
const obstacle = whyNoWindow() ?? (await openWindow())
if (obstacle) {
  say(`${obstacle} Here is the same studio for your browser.`)
  const port = values.port ? ['--port', values.port] : []
  const { code } = await run(ownNode(), [join(projectRoot, 'src', 'cli', 'index.ts'), 'serve', ...port])
  process.exit(code)
}

/** What keeps a window from opening, in a sentence, or null. */
function whyNoWindow() {
  if (values.port !== undefined) return 'A port was asked for, so no window opens.'
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display here, so no window can open.'
  return process.getuid() === 0 ? 'The window refuses to run as root, because its sandbox would be off.' : null
}

/** Runs the window until it is closed. Gives a sentence when it never opened. */
async function openWindow() {
  const electron = await officialElectron(patience)
  if (!electron) return "Electron's program could not be downloaded, so no window can open."
  say('Opening the window …')
  const startedAt = Date.now()
  const { code, signal } = await run(electron.executable, [projectRoot])
  if (code === 0 || signal === 'SIGINT' || signal === 'SIGTERM' || Date.now() - startedAt > quickEnd)
    process.exit(code ?? 0)
  return 'The window could not be opened on this system; its reason is above.'
}
