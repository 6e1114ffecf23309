// `npm run shots -- --out DIR`: pictures of every screen of the demo, light and dark, in two sizes, and of every page of its reviews.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { ownNode, projectRoot, run, say } from './processes.mjs'
import { setUp } from './setup.mjs'
import { browserNeeds } from './test-needs.mjs'

const { out } = parseArgs({ options: { out: { type: 'string' } } }).values
if (!out) {
  say('Say where the pictures go: npm run shots -- --out DIR')
  process.exit(2)
}
await setUp()
const env = (await build()) ? await browserNeeds() : null
if (!env) process.exit(1)
const script = join(projectRoot, 'tests', 'shots', 'take-shots.ts')
const { code } = await run(ownNode(), ['--no-warnings', script, resolve(out)], { env })
process.exit(code)
