import type { Paper } from '../../contract/papers.ts'
import type { MadeFile } from '../../contract/scalars.ts'
import { safeFileName } from '../reports/file-name.ts'
import { writePaper } from '../reports/word-paper.ts'
import { paperToMarkdown } from './markdown.ts'

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A paper as a file to hand over, called after the cohort and the paper, e.g. "Spring leaders – community guidelines.docx". */
export async function paperFile(paper: Paper, cohortName: string, name: string, as: 'docx' | 'md'): Promise<MadeFile> {
  const fileName = `${safeFileName(cohortName)} – ${name}.${as}`
  const bytes =
    as === 'docx'
      ? new Blob([await writePaper(paper)], { type: wordType })
      : new Blob([paperToMarkdown(paper)], { type: 'text/markdown;charset=utf-8' })
  return { fileName, bytes }
}
