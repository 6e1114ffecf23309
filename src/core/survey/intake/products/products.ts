import { foldHeader } from '../../../imports/intake/columns.ts'
import type { SheetRow } from '../sheet.ts'
import { googleForms } from './google-forms.ts'
import { limeSurvey } from './limesurvey.ts'
import { microsoftForms } from './microsoft-forms.ts'
import { type AnswerColumn, type Product, plainColumns, type Recognised } from './product.ts'
import { qualtrics } from './qualtrics.ts'
import { surveyMonkey } from './surveymonkey.ts'

/** Whose export a table is; one that nobody is known to write is read by its header alone. */
export function recognise(rows: readonly SheetRow[]): Recognised {
  for (const product of products) {
    const found = product(rows)
    if (found) return found
  }
  return {
    source: 'mapped',
    because: 'It is a table of no product that the studio knows, so it is read by its header.',
    headerRows: 1,
    columns: plainColumns(rows[0]?.cells ?? [], own),
  }
}

/** The particular before the general. */
const products: readonly Product[] = [qualtrics, surveyMonkey, limeSurvey, microsoftForms, googleForms]

function own(name: string): AnswerColumn['own'] {
  const folded = foldHeader(name)
  if (/^(?:e_?mail|e_?mail_address)$/.test(folded)) return 'email'
  if (/^(?:timestamp|submitted|submitted_at|submitted_on|date|completed_at)$/.test(folded)) return 'submitted'
  return /^(?:id|response_id|respondent_id|key|token)$/.test(folded) ? 'key' : undefined
}
