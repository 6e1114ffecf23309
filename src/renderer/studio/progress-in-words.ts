import type { Progress } from '../../contract/progress.ts'
import { count, size } from '../ui/wording.ts'

const phases: Record<Progress['phase'], string> = {
  reading: 'Reading',
  writing: 'Writing',
  measuring: 'Measuring',
  'backing-up': 'Keeping a backup first',
  making: 'Making',
}

/** What is happening and how far it has come, e.g. "Reading · 3.4 MB of 12 MB". */
export function progressInWords(progress: Progress | null): string {
  if (!progress) return 'Getting ready'
  const amount = (value: number) => (progress.unit === 'bytes' ? size(value) : count(value))
  const unit = progress.unit === 'bytes' ? '' : ` ${progress.unit}`
  const total = progress.total === null ? '' : ` of ${amount(progress.total)}`
  return `${phases[progress.phase]} · ${amount(progress.done)}${total}${unit}`
}

/** 0–1, or null while unknown. */
export function shareOf(progress: Progress | null): number | null {
  return progress?.total ? Math.min(1, progress.done / progress.total) : null
}
