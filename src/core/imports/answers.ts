import { Answers } from '../../contract/sources.ts'

/** Nothing was answered. */
export const noAnswers: Answers = Answers.parse({})
