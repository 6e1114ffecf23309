// Stands in for the launcher that an Electron download has and the test runtime lacks: `electron [switches] [-r module] <folder>`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron/main'

const { required, folder } = read(process.argv.slice(1))
const require = createRequire(import.meta.url)
for (const each of required) require(resolve(each))

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setVersion(manifest.version)
app.name = manifest.productName ?? manifest.name
app.setAppPath(folder)
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
await import(pathToFileURL(join(folder, manifest.main)).href)

function read(args) {
  const found = { required: [], folder: '' }
  for (let at = 0; at < args.length && !found.folder; at += 1) {
    if (args[at] === '-r') found.required.push(args[++at])
    else if (!args[at].startsWith('-')) found.folder = resolve(args[at])
  }
  return found
}
