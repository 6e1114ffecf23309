// Opens the studio and builds again at every change; reload the page to see it. A change of the core or the window needs a new start.
import { join } from 'node:path'
import { build } from './build.mjs'
import { ownNode, projectRoot, run, runTool } from './processes.mjs'
import { setUp } from './setup.mjs'

await setUp()
if (!(await build())) process.exit(1)
runTool('electron-vite', ['build', '--watch'])
const { code } = await run(ownNode(), [join(projectRoot, 'scripts', 'start.mjs'), ...process.argv.slice(2)])
process.exit(code)
