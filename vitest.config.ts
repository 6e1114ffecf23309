import { defineConfig } from 'vitest/config'

/** Tests that start processes, try many random cases, or take a document apart: part of `npm test`, not of the quick `npm run check`. */
const thorough = [
  'tests/faults/**/*.test.ts',
  'tests/cli/**/*.test.ts',
  'tests/scripts/**/*.test.ts',
  'tests/web/**/*.test.ts',
  'tests/core/community/documents.test.ts',
  'tests/core/demo/**/*.test.ts',
  'tests/core/design/**/*.test.ts',
  'tests/core/engagement/recount.test.ts',
  'tests/core/files/**/*.test.ts',
  'tests/core/imports/{each-source-adds-up,other-formats,properties,properties-talk,samples,samples-talk,sequences,zip-gate}.test.ts',
  'tests/core/nudges/ics-properties.test.ts',
  'tests/core/survey/handout/word-form.test.ts',
  'tests/core/survey/intake/{read-answers,round-trip}.test.ts',
  'tests/core/reports/{validity,word-paper}.test.ts',
  'tests/core/purpose/long-texts.test.ts',
  'tests/core/ecosystem/letter.test.ts',
  'tests/core/reviews/{edits,export}.test.ts',
  'tests/core/survey/{design,recovery}.test.ts',
  'tests/core/week/{demo-advice,false-alarms}.test.ts',
]

export default defineConfig({
  test: {
    // Only there to end what hangs: that a busy machine is slow is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Tests replace no modules and leave nothing behind, so that the files of a worker can share what is loaded: five times as fast.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**', ...thorough] },
      },
      { extends: true, test: { name: 'thorough', include: thorough } },
    ],
  },
})
