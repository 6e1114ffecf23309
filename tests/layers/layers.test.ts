import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { layerProblems } from '../../scripts/layers.ts'

/** The problems of a source tree of these files. */
function problemsOf(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'cohort-studio-layers-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return layerProblems(root)
}

const violations: Record<string, [file: string, text: string]> = {
  'a contract that imports a library': ['src/contract/a.ts', "import { sum } from 'es-toolkit'"],
  'a contract that imports the core': ['src/contract/a.ts', "import type { B } from '../core/b.ts'"],
  'a core that imports a host': ['src/core/cohorts/a.ts', "import { b } from '../../web/b.ts'"],
  'a core that imports electron': ['src/core/cohorts/a.ts', "import { app } from 'electron'"],
  'a core that imports react': ['src/core/cohorts/a.ts', "import { useState } from 'react'"],
  'a core that imports http': ['src/core/cohorts/a.ts', "import { createServer } from 'node:http'"],
  'a core that imports http by and by': ['src/core/cohorts/a.ts', "export const http = () => import('node:http')"],
  'a database driver outside core/db': ['src/core/cohorts/a.ts', "import Database from 'better-sqlite3'"],
  'Word outside core/reports': ['src/core/reviews/a.ts', "import { Document } from 'docx'"],
  'Word charts outside core/reports': ['src/core/figures/a.ts', "import { Chart } from 'docx/charts'"],
  'charts outside renderer/figure': ['src/renderer/features/engagement/a.tsx', "import { BarChart } from 'recharts'"],
  'a roster that imports engagement': ['src/core/roster/a.ts', "import { b } from '../engagement/b.ts'"],
  'an engagement that imports figures': ['src/core/engagement/a.ts', "export { b } from '../figures/b.ts'"],
  'a figure that imports reports': ['src/core/figures/a.ts', "import type { B } from '../reports/b.ts'"],
  'an interface that imports the core': ['src/renderer/app/a.tsx', "import type { B } from '../../core/b.ts'"],
  'an interface that imports Node': ['src/renderer/app/a.tsx', "import { readFileSync } from 'node:fs'"],
  'a feature that imports a sibling': ['src/renderer/features/people/a.tsx', "import { b } from '../imports/b.tsx'"],
  'a feature that imports one whose name begins alike': [
    'src/renderer/features/import/a.tsx',
    "import { b } from '../imports/b.tsx'",
  ],
  'a window that imports the core': ['src/main/a.ts', "import { Studio } from '../core/index.ts'"],
  'a preload that imports the core': ['src/preload/a.ts', "import { Studio } from '../core/index.ts'"],
  'a loopback host that imports the window': ['src/web/a.ts', "import { b } from '../main/b.ts'"],
  'a studio process that imports the loopback host': ['src/studio/a.ts', "import { b } from '../web/b.ts'"],
  'a terminal that imports the window': ['src/cli/a.ts', "import { b } from '../main/b.ts'"],
  'a page server that imports a host': ['src/page/a.ts', "import { b } from '../web/b.ts'"],
}

it.each(Object.entries(violations))('%s is a problem', (_, [file, text]) => {
  const problems = problemsOf({ [file]: text })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(`${file} imports `)
})

it('a cycle is a problem, and one of types alone is none', () => {
  const cycle = {
    'src/core/a.ts': "import { b } from './b.ts'\nexport const a = b",
    'src/core/b.ts': "import { a } from './a.ts'\nexport const b = a",
  }
  expect(problemsOf(cycle)).toEqual(['cycle: src/core/a.ts → src/core/b.ts → src/core/a.ts'])
  expect(
    problemsOf({ ...cycle, 'src/core/b.ts': "import type { a } from './a.ts'\nexport const b: typeof a = 1" }),
  ).toEqual([])
})

it('what the architecture allows is no problem', () => {
  const allowed = {
    'src/contract/a.ts': "import { z } from 'zod'\nimport { oc } from '@orpc/contract'",
    'src/core/db/a.ts': "import Database from 'better-sqlite3'\nimport { join } from 'node:path'",
    'src/core/reports/a.ts': "import { Chart } from 'docx/charts'\nimport { b } from '../figures/b.ts'",
    'src/core/engagement/engagement.operations.ts': "import { b } from '../figures/b.ts'",
    'src/renderer/figure/a.tsx': "import { BarChart } from 'recharts'\nimport type { B } from '../../contract/b.ts'",
    'src/renderer/features/people/a.tsx': "import { b } from './b.tsx'\nimport { c } from '../../ui/c.tsx'",
    'src/web/a.ts':
      "import { createServer } from 'node:http'\nimport { router } from '../core/index.ts'\nimport { b } from '../page/b.ts'",
  }
  expect(problemsOf(allowed)).toEqual([])
})
