import { defineConfig } from '@playwright/test'
import type { HostOption } from './tests/e2e/harness/studio.ts'

/**
 * The same specs on every host, except `*.desktop.spec.ts` and `*.browser.spec.ts`, which are about one of them. `npm run e2e` finds the browser and the
 * Electron, and starts this.
 */
export default defineConfig<HostOption>({
  testDir: 'tests/e2e',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reportSlowTests: null,
  projects: [
    {
      name: 'browser',
      use: { host: 'browser' },
      testIgnore: '**/*.desktop.spec.ts',
      outputDir: 'test-results/browser',
    },
    {
      name: 'desktop',
      use: { host: 'desktop' },
      testIgnore: '**/*.browser.spec.ts',
      outputDir: 'test-results/desktop',
    },
  ],
})
