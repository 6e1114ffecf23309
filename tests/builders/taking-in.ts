import type {
  EventMapping,
  ImportPreview,
  ImportReport,
  ImportRequest,
  PreviewAnswer,
} from '../../src/contract/imports.ts'
import type { CohortId } from '../../src/contract/scalars.ts'
import { resultOf, type TestStudio } from './studio.ts'

type Asked = Partial<Pick<ImportRequest, 'source' | 'acceptRoles'>> & {
  mapping?: Partial<EventMapping> & Pick<EventMapping, 'at' | 'person'>
}

/** Imports a file, folder or zip of this machine and gives the report. */
export function takeIn(studio: TestStudio, cohortId: CohortId, path: string, asked: Asked = {}): Promise<ImportReport> {
  return resultOf(studio.client.imports.commit({ cohortId, uploadId: studio.point(path), ...asked }))
}

/** What the preview of a file answers. */
export function preview(
  studio: TestStudio,
  cohortId: CohortId,
  path: string,
  asked: Asked = {},
): Promise<PreviewAnswer> {
  return resultOf(studio.client.imports.preview({ cohortId, uploadId: studio.point(path), ...asked }))
}

/** The preview of a file that needs no question asked. */
export async function readyPreview(
  studio: TestStudio,
  cohortId: CohortId,
  path: string,
  asked: Asked = {},
): Promise<ImportPreview> {
  const answer = await preview(studio, cohortId, path, asked)
  if (answer.state !== 'ready') throw new Error('the studio asks for a mapping')
  return answer.preview
}

/** The code and details with which the studio refuses; a bug when it doesn't. */
export async function refusalOf(act: Promise<unknown>): Promise<{ code: string; sentence: string }> {
  try {
    await act
  } catch (error) {
    const { data, message } = error as { data?: { code?: string }; message: string }
    if (data?.code) return { code: data.code, sentence: message }
    throw error
  }
  throw new Error('nothing was refused')
}
