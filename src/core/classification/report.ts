import type { ClassificationReport } from '../../contract/classification.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { classesIn } from './act-classes.ts'
import { type Check, countMessages, listChecks } from './acts.repo.ts'
import { hearTalk } from './hear-talk.ts'
import { comparisons, howSure } from './how-sure.ts'
import { languageOf } from './signals.ts'
import type { Act } from './talk.ts'

/** What the cohort's messages do, and how the rules compare with what the facilitator said of some. One pass over the messages with text. */
export async function classificationReport(db: Reader, cohortId: CohortId): Promise<ClassificationReport> {
  const counts = { ask: 0, give: 0, thank: 0, prompt: 0, other: 0, thanksByReaction: 0 }
  const languages = { en: 0, de: 0, fr: 0, es: 0, unknown: 0 }
  await hearTalk(db, cohortId, {
    act: ({ message, classes }: Act) => {
      if (message.kind === 'reaction') {
        counts.thanksByReaction++
        return
      }
      for (const one of classesIn(classes)) counts[one]++
      if (classes === 0) counts.other++
      languages[languageOf(message.signals) ?? 'unknown']++
    },
  })
  const checked = await listChecks(db, cohortId)
  const classes = comparisons(checked)
  return {
    messages: await countMessages(db, cohortId),
    counts,
    languages,
    checked: checked.length,
    classes,
    confusion: confusion(checked),
    howSure: howSure(checked.length, classes),
  }
}

function confusion(checks: readonly Check[]): ClassificationReport['confusion'] {
  const cells = new Map<string, Omit<Check, 'eventId'> & { messages: number }>()
  for (const { said, found } of checks) {
    const key = `${said} ${found}`
    const cell = cells.get(key)
    if (cell) cell.messages++
    else cells.set(key, { said, found, messages: 1 })
  }
  return [...cells.values()]
    .sort((a, b) => a.said - b.said || a.found - b.found)
    .map(({ said, found, messages }) => ({ said: classesIn(said), found: classesIn(found), messages }))
}
