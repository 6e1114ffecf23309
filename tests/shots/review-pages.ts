import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RouterClient } from '@orpc/server'
import type { CohortId } from '../../src/contract/scalars.ts'
import type { router } from '../../src/core/index.ts'

/** Exports the review of each quarter with data to Word, and draws its pages where LibreOffice and pdftoppm are there; else says what is missing. */
export async function shootReviews(
  client: RouterClient<typeof router>,
  cohortId: CohortId,
  out: string,
): Promise<void> {
  const quarters = (await client.reviews.quarters({ cohortId })).filter((each) => each.hasData)
  for (const { quarter } of quarters) {
    const { bytes } = await client.reviews.export({ cohortId, quarter })
    const name = `review-${quarter}`
    writeFileSync(join(out, `${name}.docx`), Buffer.from(await bytes.arrayBuffer()))
    drawPages(out, name)
  }
}

function drawPages(out: string, name: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-pages-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const docx = join(out, `${name}.docx`)
    const convert = ['--headless', '--norestore', profile, '--convert-to', 'pdf', '--outdir', folder, docx]
    if (!run('soffice', convert, 'libreoffice-writer')) return
    run('pdftoppm', ['-r', '80', '-png', join(folder, `${name}.pdf`), join(out, `${name}-page`)], 'poppler-utils')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives whether the program ran; says which Debian package brings it when it isn't there. */
function run(program: string, args: readonly string[], debianPackage: string): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: 180_000 })
    return true
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const because = isMissing ? `${program} is missing (Debian: apt-get install ${debianPackage})` : `${program} failed`
    console.log(`No pictures of the review's pages: ${because}.`)
    return false
  }
}
