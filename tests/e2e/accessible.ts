import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect, test } from './harness/studio.ts'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/** The rules whose answer depends on the colours that are shown. */
const aboutColours = ['color-contrast', 'link-in-text-block']

/** What axe finds serious or critical on the page as it is shown once its transitions are over, as short lines; with `rules` only by these. */
export async function seriousFindings(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  return page.evaluate(async (chosen) => {
    if (!window.axe) throw new Error('axe is not in the page')
    const passing = () =>
      document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    const nextFrame = () => new Promise((shown) => requestAnimationFrame(shown))
    do {
      await Promise.allSettled(passing().map(({ finished }) => finished))
      await nextFrame()
      await nextFrame()
    } while (passing().length > 0)
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      ...(chosen ? { runOnly: [...chosen] } : {}),
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  }, rules)
}

/**
 * Expects that axe finds nothing serious on `what` the page shows, neither in light nor in dark colours. In dark only what depends on the colours is
 * looked at again, and only in the browser: the window shows the same page in the same engine. `look` is called in each.
 */
export async function expectAccessible(
  page: Page,
  what: string,
  look: (colorScheme: 'light' | 'dark') => Promise<void> = async () => undefined,
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    if (colorScheme === 'light' || test.info().project.name === 'browser') {
      const found = await seriousFindings(page, colorScheme === 'dark' ? aboutColours : null)
      expect.soft(found, `${what}, ${colorScheme}`).toEqual([])
    }
    await look(colorScheme)
  }
}
