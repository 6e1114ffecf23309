// Finds an Electron: the one the developer points to, the official one, and for tests on machines that reach only the npm registry a runtime from there.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ownNode, projectRoot, run, say, toolFile } from './processes.mjs'

const folder = join(projectRoot, 'node_modules', 'electron')

/**
 * The executable of the Electron to run the window with, or null when there is none: `{ executable, source }`. Downloads the official one when it can:
 * for as long as that takes where its server answers, and gives up within `patience` seconds where it doesn't.
 */
export async function officialElectron(patience) {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const name = executableName()
  if (own)
    return existsSync(join(own, name))
      ? { executable: join(own, name), source: 'the one ELECTRON_OVERRIDE_DIST_PATH names' }
      : null
  const executable = join(folder, 'dist', name)
  if (!isComplete(executable)) await download(patience)
  return isComplete(executable) ? { executable, source: 'the official one' } : null
}

/** The Electron that the desktop tests run on, with its version: `{ executable, source, version, app }`; `app` is the folder to start. Or null. */
export async function testElectron(patience) {
  // Needs installed dependencies, unlike the rest of this file.
  const { registryElectron, stagedApp } = await import('./registry-electron.mjs')
  const found = (await officialElectron(patience)) ?? (await registryElectron())
  if (!found) return null
  const versions = await versionsOf(found.executable)
  if (!versions) return null
  const canLoadDatabase = Number(versions.node.split('.')[0]) >= 22
  const app = canLoadDatabase ? projectRoot : await stagedApp(found.executable)
  return app === null ? null : { ...found, version: versions.electron, app }
}

function executableName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** The installer writes `path.txt` last, so a download that was cut off doesn't count. */
function isComplete(executable) {
  return existsSync(join(folder, 'path.txt')) && existsSync(executable)
}

async function download(patience) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  say(`Getting Electron ${version} (about 120 MB, once) …`)
  const minutes = 15 * 60
  const limit = (await doesServerAnswer(version, patience)) ? minutes : patience
  const { code } = await run(ownNode(), [toolFile('electron', 'install-electron')], {
    capture: true,
    timeout: limit * 1000,
  })
  if (code !== 0) rmSync(join(folder, 'path.txt'), { force: true })
}

async function doesServerAnswer(version, patience) {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const url = mirror ?? `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(patience * 500) })
    return true
  } catch {
    return false
  }
}

async function versionsOf(executable) {
  const { code, output } = await run(executable, ['-p', 'JSON.stringify(process.versions)'], {
    capture: true,
    timeout: 20_000,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  })
  const line = output.split('\n').find((each) => each.startsWith('{'))
  return code === 0 && line ? JSON.parse(line) : null
}
