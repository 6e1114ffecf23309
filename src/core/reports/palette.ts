import type { Tone } from '../../contract/figures.ts'

/** Six-digit hexadecimal colours of the paper, as on the screen in its light scheme. Text stands at 7:1 or more against white. */
export const ink = {
  text: '1D1B18',
  muted: '57514A',
  heading: '0C5F54',
  rule: '8C867C',
  hairline: 'E4E0D8',
} as const

/** What people do, from present to curating, is one hue in five depths; members and facilitators are blue and orange of Okabe and Ito. */
export const toneColours: Readonly<Record<Tone, string>> = {
  present: 'CFE6E1',
  reacting: '6FB9AC',
  commenting: '3A9283',
  contributing: '0F6B5E',
  curating: '062F29',
  members: '0072B2',
  facilitators: 'C65D00',
  accent: '0F6B5E',
  quiet: 'A59F94',
  context: '736D63',
}
