// The studio from a terminal: src/cli/index.ts on the project's own Node, with arguments, standard input, exit code and signals passed through.
import { join } from 'node:path'
import { build } from './build.mjs'
import { ownNode, projectRoot, run } from './processes.mjs'
import { setUp } from './setup.mjs'

const args = process.argv.slice(2)
// npm changes to the checkout; paths are meant from where the command was typed.
const typedIn = (process.env.npm_lifecycle_event === 'studio' && process.env.INIT_CWD) || process.cwd()
await setUp()
if (args.includes('serve') && !(await build())) process.exit(1)
const { code, signal } = await run(ownNode(), [join(projectRoot, 'src', 'cli', 'index.ts'), ...args], {
  cwd: typedIn,
})
if (signal) process.kill(process.pid, signal)
process.exit(code)
