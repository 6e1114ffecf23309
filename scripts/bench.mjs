// `npm run bench [-- imports] [--quick]`: how fast events come in and what memory that takes, beside other programs. `-- measures`: how soon all measures of a million events are there, beside DuckDB. `-- window`: how the window does while events come in. `-- people`: whether the list of 10,000 people keeps up with scrolling. `--quick`: fewer events.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ownNode, projectRoot, run } from './processes.mjs'
import { setUp } from './setup.mjs'
import { desktopNeeds } from './test-needs.mjs'

const inWindowOnly = ['window', 'people']
const [name = 'imports', ...options] = process.argv
  .slice(2)
  .sort((one, other) => one.startsWith('-') - other.startsWith('-'))
const script = join(projectRoot, 'tests', 'bench', `${name.startsWith('-') ? 'imports' : name}.ts`)
if (!existsSync(script)) {
  console.error(`There is no bench called ${name}.`)
  process.exit(2)
}
await setUp()
const args = ['--no-warnings', script, ...(name.startsWith('-') ? [name] : []), ...options]
const { code } = inWindowOnly.includes(name) ? await inWindow(args) : await run(ownNode(), args)
process.exit(code)

/** The real desktop window, on a display of its own where there is none. */
async function inWindow(args) {
  const desktop = (await build()) ? await desktopNeeds() : null
  if (!desktop) return { code: 1 }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  const hasDisplay = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY
  const [program, ...first] = hasDisplay ? [ownNode()] : ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ownNode()]
  return run(program, [...first, ...args], { env: desktop.env })
}
