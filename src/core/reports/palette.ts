import type { Tone } from '../../contract/figures.ts'

/** Six-digit hexadecimal colours of the paper, as on the screen in its light scheme. All text colours stand at 7:1 or more against white. */
export const ink = { text: '1F2933', muted: '4A5560', heading: '1B4B6B', rule: '8A97A3', hairline: 'D5DBE1' } as const

/** Present, reacting and contributing are one hue in three depths; members and facilitators are blue and orange of Okabe and Ito. */
export const toneColours: Readonly<Record<Tone, string>> = {
  present: 'C6DBEF',
  reacting: '6BAED6',
  contributing: '08519C',
  members: '0072B2',
  facilitators: 'E69F00',
  accent: '1B4B6B',
  quiet: 'C3CAD1',
  context: '8A97A3',
}
