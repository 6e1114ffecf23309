// `npm run bench [-- imports] [--quick]`: how fast events come in and what memory that takes, beside other programs. `--quick` leaves the million events out.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ownNode, projectRoot, run } from './processes.mjs'
import { setUp } from './setup.mjs'

const [name = 'imports', ...options] = process.argv
  .slice(2)
  .sort((one, other) => one.startsWith('-') - other.startsWith('-'))
const script = join(projectRoot, 'tests', 'bench', `${name.startsWith('-') ? 'imports' : name}.ts`)
if (!existsSync(script)) {
  console.error(`There is no bench called ${name}.`)
  process.exit(2)
}
await setUp()
const { code } = await run(ownNode(), ['--no-warnings', script, ...(name.startsWith('-') ? [name] : []), ...options])
process.exit(code)
