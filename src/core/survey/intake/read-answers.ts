import type { UploadId } from '../../../contract/scalars.ts'
import type { AnswerMapping, AnswersReport, SurveyAnswer, Wave } from '../../../contract/survey.ts'
import type { Studio } from '../../studio.ts'

/** What files of answers hold. Every row that was met is in `answers` or in `rejected`. */
export type Understood = Readonly<
  Pick<AnswersReport, 'files' | 'rejected' | 'columns' | 'unmapped'> & {
    answers: readonly Readonly<{ answer: SurveyAnswer; file: string; line: number | null }>[]
  }
>

/** Reads the files of an upload as answers to `wave`; `mapping` says what the columns of a table are, where that is not known. */
export async function readAnswers(
  _studio: Studio,
  _uploadId: UploadId,
  _wave: Wave,
  _mapping: AnswerMapping | undefined,
): Promise<Understood> {
  throw new Error('taking in answers is not built yet')
}
