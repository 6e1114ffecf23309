import { counted } from '../../ui/wording.ts'

/** How long somebody has waited: "5 hours", from two days on "4 days". */
export function agoInWords(hours: number): string {
  if (hours < 48) return counted(Math.max(1, Math.floor(hours)), 'hour')
  return counted(Math.floor(hours / 24), 'day')
}
