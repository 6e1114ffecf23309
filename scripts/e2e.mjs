// The end-to-end specs alone: `npm run e2e -- [browser|desktop] [Playwright's own arguments]`.
import { build } from './build.mjs'
import { setUp } from './setup.mjs'
import { runEndToEnd } from './suites.mjs'
import { browserNeeds, desktopNeeds } from './test-needs.mjs'

const [first, ...others] = process.argv.slice(2)
const isProject = first === 'browser' || first === 'desktop'
const projects = isProject ? [first] : ['browser', 'desktop']
const args = isProject || first === undefined ? others : [first, ...others]

await setUp()
if (!(await build())) process.exit(1)
let failed = 0
for (const project of projects) {
  const env = project === 'browser' ? await browserNeeds() : (await desktopNeeds())?.env
  failed += env ? (await runEndToEnd(project, env, args)).failed : 1
}
process.exit(failed === 0 ? 0 : 1)
