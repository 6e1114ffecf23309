import type { z } from 'zod'
import type {
  EventMapping,
  ImportPreview,
  ImportReport,
  ImportRequest,
  PreviewAnswer,
} from '../../src/contract/imports.ts'
import type { CohortId } from '../../src/contract/scalars.ts'
import type { Answers } from '../../src/contract/sources.ts'
import { resultOf, type TestStudio } from './studio.ts'

/** What is said along with a file. */
export type Asked = Partial<Pick<ImportRequest, 'source' | 'acceptRoles' | 'channels'>> & {
  answers?: z.input<typeof Answers>
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

/** The preview of a file of which nothing is asked but, at most, the zone of its times: they are the cohort's. */
export async function readyPreview(
  studio: TestStudio,
  cohortId: CohortId,
  path: string,
  asked: Asked = {},
): Promise<ImportPreview> {
  const answer = await preview(studio, cohortId, path, asked)
  if (answer.state === 'ready') return answer.preview
  if (answer.state === 'needs-mapping') throw new Error('the studio asks for a mapping')
  const { questions } = answer
  if (asked.answers?.zone || questions.some(({ about }) => about !== 'zone'))
    throw new Error(`the studio asks about ${questions.map(({ about }) => about).join(', ')}`)
  return readyPreview(studio, cohortId, path, { ...asked, answers: { ...asked.answers, zone: 'Europe/Berlin' } })
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
