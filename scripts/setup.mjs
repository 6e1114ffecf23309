// Installs what the lock file names, when it isn't installed yet. Idempotent; takes milliseconds when nothing is to do.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ownNode, projectRoot, runNpm, say } from './processes.mjs'

export async function setUp() {
  if (isInstalled()) return
  say('Installing the dependencies that package-lock.json names (about a minute the first time) …')
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier'], {
    stdio: 'stderr',
  })
  if (code !== 0 || !isInstalled()) {
    say(
      'The dependencies could not be installed. Check the connection to the npm registry and run the same command again.',
    )
    process.exit(1)
  }
}

/** Whether every package that the lock file wants on this platform is there in that version, and the project's Node with them. */
function isInstalled() {
  const installed = packagesIn(join(projectRoot, 'node_modules', '.package-lock.json'))
  if (!installed || !existsSync(ownNode())) return false
  const wanted = packagesIn(join(projectRoot, 'package-lock.json'))
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    return path === '' || link || optional || installed[path]?.version === version
  })
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages
  } catch {
    return null
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await setUp()
