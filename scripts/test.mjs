// Everything: set-up, build, checks, unit tests, and the end-to-end specs in a browser and in a real desktop window. Ends with honest totals.
import { build } from './build.mjs'
import { runChecks } from './checks.mjs'
import { setUp } from './setup.mjs'
import { runEndToEnd, runTests } from './suites.mjs'
import { browserNeeds, desktopNeeds } from './test-needs.mjs'

const couldNotRun = { passed: 0, failed: 1, skipped: 0 }

await setUp()
const isBuilt = await build()
// What the end-to-end tests need is brought while the others run, one after the other: both may install system packages.
const browserNeeded = isBuilt ? browserNeeds() : null
const desktopNeeded = browserNeeded?.then(desktopNeeds)
const totals = {}

heading('Checks')
totals.checks = await runChecks()

heading('Unit tests')
totals.unit = await runTests('unit')

heading('Thorough tests')
totals.thorough = await runTests('thorough')

heading('Browser tests')
const browser = await browserNeeded
totals.browser = browser ? await runEndToEnd('browser', browser) : couldNotRun

heading('Desktop tests')
const desktop = await desktopNeeded
totals.desktop = desktop ? await runEndToEnd('desktop', desktop.env) : couldNotRun

heading('Totals')
for (const [suite, counts] of Object.entries(totals)) console.log(`${suite}: ${inWords(counts)}`)
console.log(desktop ? `desktop tests ran on ${desktop.words}` : 'desktop tests did not run; the reason is above')
const sum = { passed: 0, failed: 0, skipped: 0 }
for (const counts of Object.values(totals)) for (const each of Object.keys(sum)) sum[each] += counts[each]
process.exitCode = sum.failed === 0 ? 0 : 1
console.log(inWords(sum))

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function heading(words) {
  console.log(`\n── ${words} ──`)
}
