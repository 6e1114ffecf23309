import type { Grade, MeasureId } from '../../../contract/engagement.ts'

/**
 * What totals of persons can honestly be: measures of how contributions spread over people, each only for exactly the report's window, and only near the measure,
 * because they count everything on the platform and not only the cohort's place. What follows threads, newcomers or returning people, never.
 */
export function personTotals(counted: readonly ('contributions' | 'reactions')[]): Partial<Record<MeasureId, Grade>> {
  const spread: Partial<Record<MeasureId, Grade>> = {
    'contribution-rate': 'proxy',
    contributions: 'proxy',
    'contributions-median': 'proxy',
    gini: 'proxy',
    'top-tenth-share': 'proxy',
    'absence-factor': 'proxy',
    'facilitator-share': 'proxy',
  }
  return {
    ...(counted.includes('contributions') ? spread : {}),
    ...(counted.includes('reactions') ? { 'reacting-rate': 'proxy' } : {}),
  }
}

/** Totals of channels or of everybody know how much was said, not who said it. */
export const channelTotals: Partial<Record<MeasureId, Grade>> = { contributions: 'proxy' }
