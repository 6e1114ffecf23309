import { useAnswer } from '../../studio/ask.ts'

/** The ways to nudge that the studio comes with. */
export function useLibrary(isEnabled = true) {
  return useAnswer(['nudges.library'], (client, asked) => client.nudges.library(undefined, asked), { isEnabled })
}
