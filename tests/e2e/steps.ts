import type { Page } from '@playwright/test'
import { expect } from './harness/studio.ts'

/** From the start screen to the home of a new cohort, Monday 5 January to Sunday 12 April 2026 in Berlin. */
export async function makeWorkspaceAndCohort(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill('Trial')
  await page.getByRole('button', { name: 'Create workspace' }).click()
  await page.getByLabel('First day').fill('2026-01-05')
  await page.getByLabel('Last day').fill('2026-04-12')
  await page.getByLabel('Name', { exact: true }).fill('Spring leaders')
  await choose(page, 'Time zone', 'Europe/Berlin')
  await page.getByRole('button', { name: 'Create cohort' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spring leaders still needs its purpose in words.')
}

/** To the home of the same cohort in a test that starts with it. */
export async function openCohort(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open Trial' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spring leaders still needs its purpose in words.')
}

/** To the home of the demo cohort in a test that starts with it. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open Demo' }).click()
  await expect(page.getByRole('link', { name: 'Demo facts' })).toBeVisible()
}

/** By the rail. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Studio' }).getByRole('link', { name: screen, exact: true }).click()
}

/** In a field that offers choices while one types. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: false }).first()
  await field.click()
  await field.fill(option)
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Over a column of a table that is to be imported. */
export async function sayColumn(page: Page, column: string, role: string): Promise<void> {
  await page.getByRole('combobox', { name: `What “${column}” holds` }).click()
  await page.getByRole('option', { name: new RegExp(`^${role}`) }).click()
}
