import { extname, resolve } from 'node:path'
import { refuse } from '../core/refusal.ts'

/** The file that --out names. Refused when it has none of these endings, because programs go by the ending: `wanted` names them in words. */
export function outFile(out: string, endings: readonly string[], wanted: string): string {
  const file = resolve(out)
  return endings.includes(extname(file).toLowerCase()) ? file : refuse('export-ending', { file, endings: wanted })
}
