// The checks that read the sources without running them.
import { join } from 'node:path'
import { ownNode, projectRoot, run, runTool } from './processes.mjs'

const checks = {
  'format and lint': () =>
    runTool(['@biomejs/biome', 'biome'], ['ci', '--diagnostic-level=error', '--colors=off'], { capture: true }),
  types: () => runTool(['typescript', 'tsc'], ['--noEmit'], { capture: true }),
  layers: () => run(ownNode(), [join(projectRoot, 'scripts', 'layers.ts')], { capture: true }),
  'file length': () => run(ownNode(), [join(projectRoot, 'scripts', 'file-length.ts')], { capture: true }),
  'unused code': () => runTool('knip', [], { capture: true }),
}

/** Runs every check, says what each finds, and gives how many passed and failed. */
export async function runChecks() {
  const totals = { passed: 0, failed: 0, skipped: 0 }
  for (const [name, check] of Object.entries(checks)) {
    const { code, output } = await check()
    totals[code === 0 ? 'passed' : 'failed'] += 1
    console.log(code === 0 ? `  ok    ${name}` : `  FAIL  ${name}\n${output}`)
  }
  return totals
}
