/**
 * How often slow tests try what a machine may do at random. Once in an ordinary run; `COHORT_STUDIO_TIMES=5 npm test` tries 100 killed imports and 1,000 sequences
 * of imports.
 */
export const times = Math.max(1, Number(process.env.COHORT_STUDIO_TIMES ?? 1) || 1)
