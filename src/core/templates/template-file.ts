import { readFile, stat } from 'node:fs/promises'
import { entryKinds } from '../../contract/entry-kinds.ts'
import { pageKinds } from '../../contract/page-kinds.ts'
import { refuse } from '../refusal.ts'
import type { Upload } from '../uploads/uploads.ts'
import { SavedDesign } from './design.ts'
import { withoutHappenings } from './without-happenings.ts'

const largestFile = 20_000_000

/** A template from a file that another workspace wrote. Refused when it is anything else; unknown fields are left out. */
export async function readTemplateFile(upload: Upload): Promise<SavedDesign> {
  const { name: file, paths } = upload
  if ((await stat(paths[0])).size > largestFile) refuse('template-not-readable', { file })
  try {
    const design = SavedDesign.parse(JSON.parse(await readFile(paths[0], 'utf8')))
    return {
      ...design,
      pages: design.pages.map(({ kind, body }) => ({ kind, body: pageKinds[kind].body.parse(body) })),
      entries: design.entries
        .map(({ kind, uid, body }) => withoutHappenings({ kind, uid, body: entryKinds[kind].body.parse(body) }))
        .filter((entry) => entry !== null),
    }
  } catch {
    return refuse('template-not-readable', { file })
  }
}
