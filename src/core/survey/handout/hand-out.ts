import type { Cohort } from '../../../contract/cohorts.ts'
import type { MadeFile } from '../../../contract/scalars.ts'
import type { Wave } from '../../../contract/survey.ts'
import { safeFileName } from '../../reports/file-name.ts'
import { formOf } from './form.ts'
import { type FormWords, formWords } from './form-words.ts'
import { htmlForm } from './html-form.ts'
import { limeSurveyForm } from './limesurvey-form.ts'
import { textForm } from './text-form.ts'
import { wordForm } from './word-form.ts'

export type HandOutForm = 'docx' | 'html' | 'text' | 'limesurvey'

/**
 * The wave's questions as a file that members can be asked with: a Word form to print, a page that works without a network and saves an answer file,
 * text to paste into a form service, or a survey that LimeSurvey imports (tab-separated). All ask the same in the same words, so that the answers of
 * each find their way back by themselves.
 */
export async function handOut(wave: Wave, cohort: Cohort, as: HandOutForm): Promise<MadeFile> {
  const form = formOf(wave)
  const words = formWords(wave, cohort, form)
  switch (as) {
    case 'docx':
      return made(words, wave, 'form.docx', wordType, await wordForm(wave, words, form))
    case 'html':
      return made(words, wave, 'form.html', 'text/html', htmlForm(wave, words, form))
    case 'text':
      return made(words, wave, 'questions.txt', 'text/plain', textForm(wave, words, form))
    case 'limesurvey':
      return made(words, wave, 'limesurvey.txt', 'text/tab-separated-values', limeSurveyForm(wave, words, form))
  }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function made(
  { title }: FormWords,
  { code }: Wave,
  ending: string,
  type: string,
  content: string | Uint8Array<ArrayBuffer>,
): MadeFile {
  return { fileName: `${safeFileName(title)} ${code} ${ending}`, bytes: new Blob([content], { type }) }
}
