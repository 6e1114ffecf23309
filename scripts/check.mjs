// Format, types, lint, layers, file length, unused code and unit tests: everything that needs no window, in under a minute.
import { runChecks } from './checks.mjs'
import { setUp } from './setup.mjs'
import { runTests } from './suites.mjs'

await setUp()
const checks = await runChecks()
const unit = await runTests('unit')
process.exit(checks.failed + unit.failed === 0 ? 0 : 1)
