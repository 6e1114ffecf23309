// The suites that run the product, each with its totals read from the reporter's JSON. A suite that could not run counts as failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ownNode, projectRoot, run, runTool, say, toolFile } from './processes.mjs'
import { endToEndTotals, unitTotals } from './totals.mjs'

const results = join(projectRoot, 'test-results')

/** Runs the tests that need no window: `unit`, the quick ones, or `thorough`, those that start processes or try many random cases. */
export async function runTests(project) {
  const file = freshResult(`${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  await runTool('vitest', ['run', '--project', project, ...reporters])
  return totalsOf(file, unitTotals)
}

/** Runs the end-to-end specs in one project, `browser` or `desktop`, with what it needs in `env`. `args` go to Playwright. */
export async function runEndToEnd(project, env, args = []) {
  const file = freshResult(`${project}.json`)
  const command = [
    toolFile('@playwright/test', 'playwright'),
    'test',
    `--project=${project}`,
    '--reporter=list,json',
    ...args,
  ]
  const needsDisplay =
    project === 'desktop' && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  const [program, ...rest] = needsDisplay ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ownNode()] : [ownNode()]
  await run(program, [...rest, ...command], { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } })
  return totalsOf(file, endToEndTotals)
}

function freshResult(name) {
  mkdirSync(results, { recursive: true })
  const file = join(results, name)
  rmSync(file, { force: true })
  return file
}

function totalsOf(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    say(`This suite left no results: ${error.message}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
