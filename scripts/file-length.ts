// Files stay under 300 lines, so that each can be read in one go. Data (JSON, resources/) is exempt.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const most = 300
const root = join(import.meta.dirname, '..')

const tooLong = ['src', 'tests', 'scripts', 'bin']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((file) => /\.(tsx?|mjs|css)$/.test(file))
  .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > most)

for (const { file, lines } of tooLong) console.error(`${file} has ${lines} lines; the most is ${most}`)
process.exit(tooLong.length === 0 ? 0 : 1)
