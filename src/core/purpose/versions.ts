import type { Purpose, PurposeVersion } from '../../contract/purpose.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Writer } from '../db/connection.ts'
import { differenceBetween, wordsChanged } from './difference.ts'
import { blankPurpose, statementOf } from './statement.ts'
import { insertVersion, type KeptVersion, listVersions, removeVersion, updateVersion } from './versions.repo.ts'

/** While it is being written, an automatic version follows the text; this many milliseconds after the last change it stays as it is. */
const sitting = 30 * 60_000
/** A typing mistake mended is one word that went and one that came. */
const mendedWord = 2

/**
 * Whether a purpose asks something else of people than before: another number or day, or more than one word. How the request once read (the vague
 * outcome) is no part of what was agreed.
 */
export function isSubstantial(from: Purpose, to: Purpose): boolean {
  const agreed = (purpose: Purpose): Purpose => ({ ...purpose, vagueOutcome: '' })
  const hasNewNumbers = differenceBetween(from, to).some(({ field }) => ['baseline', 'target', 'dueOn'].includes(field))
  const { added, removed } = wordsChanged(agreed(from), agreed(to))
  return hasNewNumbers || added + removed > mendedWord
}

/**
 * Keeps a version by itself when a purpose that was signed off now says something substantially different. Edits of one sitting make one version;
 * edits that lead back to what was there before it leave none. Belongs into the transaction that saves the purpose. `now` in milliseconds.
 */
export async function keepAfterSignOff(db: Writer, cohortId: CohortId, purpose: Purpose, now: number): Promise<void> {
  const versions = await listVersions(db, cohortId)
  if (!versions.some(({ signedOff }) => signedOff)) return
  const newest = versions.at(-1)
  const followed = newest?.isAutomatic && now - newest.keptAt < sitting ? newest : null
  const standing = followed ? versions.at(-2) : newest
  const isNew = isSubstantial(standing?.purpose ?? blankPurpose, purpose)
  if (followed && isNew) await updateVersion(db, cohortId, followed.id, { purpose, keptAt: now })
  else if (followed) await removeVersion(db, cohortId, followed.id)
  else if (isNew) {
    const name = 'Changed after sign-off'
    await insertVersion(db, cohortId, { name, keptAt: now, isAutomatic: true, signedOff: null, purpose })
  }
}

/** The versions as they are listed: newest first, each with how much it differs from the one before it. */
export function versionsInWords(versions: readonly KeptVersion[], current: Purpose): PurposeVersion[] {
  return versions
    .map((version, at) => {
      const before = versions[at - 1]
      return {
        ...version,
        keptAt: new Date(version.keptAt).toISOString(),
        statement: statementOf(version.purpose),
        isCurrent: differenceBetween(version.purpose, current).length === 0,
        since: before ? wordsChanged(before.purpose, version.purpose) : null,
      }
    })
    .reverse()
}
