import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ActClass } from '../../../src/contract/classification.ts'
import { actBit } from '../../../src/core/classification/act-classes.ts'
import { textEvents } from '../../../src/core/classification/acts.repo.ts'
import { hearTalk } from '../../../src/core/classification/hear-talk.ts'
import { wilson } from '../../../src/core/engagement/wilson.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { takeIn } from '../../builders/taking-in.ts'
import sample from './labels.json' with { type: 'json' }

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const isHere = existsSync(data)
/** Letters of the labels; a message without letters is something else. Labels are by reading, before any rule was looked at. */
const letters: Readonly<Record<'ask' | 'give' | 'thank', string>> = { ask: 'a', give: 'g', thank: 't' }
const classes = Object.keys(letters) as (keyof typeof letters)[]

type Judged = Readonly<{ isHeld: boolean; label: string; classes: number }>

/** Each labelled message of a file with what the rules make of it; positions are those of messages by channel, time and place in the file. */
async function judged(file: (typeof sample)[number]): Promise<Judged[]> {
  const { studio, client, ...test } = await openTestStudio()
  const cohortId = await test.makeCohort()
  await takeIn({ studio, client, ...test }, cohortId, join(data, file.file), {
    source: file.source as 'mbox',
    answers: file.source === 'discord-csv' ? { zone: 'UTC' } : {},
  })
  const db = studio.workspace.read
  const ids: number[] = []
  for await (const event of textEvents(db, cohortId))
    if (event.kind === 'post' || event.kind === 'reply') ids.push(event.id)
  const found = new Map<number, number>()
  await hearTalk(db, cohortId, {
    act: ({ message, classes }) => found.set(message.eventId, classes),
  })
  const judge = (labels: Readonly<Record<string, string>>, isHeld: boolean): Judged[] =>
    Object.entries(labels).map(([position, label]) => ({
      isHeld,
      label,
      classes: found.get(ids[Number(position)] ?? 0) ?? -1,
    }))
  return [...judge(file.tuned as Record<string, string>, false), ...judge(file.held as Record<string, string>, true)]
}

describe.skipIf(!isHere)(`hand-labelled messages${isHere ? '' : ' (skipped: no sample data)'}`, () => {
  it('are at least 200, and the rules find most of them without inventing many', async () => {
    const all = (await Promise.all(sample.map(judged))).flat()
    expect(all.every(({ classes }) => classes >= 0)).toBe(true)
    expect(all.length).toBeGreaterThanOrEqual(200)
    // Rules and lists were tuned on one half, every other message; what is told is about the half that was held back.
    const held = all.filter(({ isHeld }) => isHeld)
    const table = classes.map((name) => ({ name, ...counted(held, name) }))
    console.log(
      [
        `Of ${all.length} labelled messages, ${held.length} that nothing was tuned on:`,
        ...table.map(
          ({ name, right, found, there }) =>
            `${name.padEnd(6)} precision ${share(right, found)}, recall ${share(right, there)}`,
        ),
        ...confusion(held),
      ].join('\n'),
    )
    for (const { right, found, there } of table) {
      expect(right / found).toBeGreaterThan(0.6)
      expect(right / there).toBeGreaterThan(0.6)
    }
  })
})

function counted(messages: readonly Judged[], name: keyof typeof letters) {
  const isThere = ({ label }: Judged) => label.includes(letters[name])
  const isFound = ({ classes }: Judged) => (classes & actBit[name]) !== 0
  return {
    right: messages.filter((one) => isThere(one) && isFound(one)).length,
    found: messages.filter(isFound).length,
    there: messages.filter(isThere).length,
  }
}

function share(part: number, whole: number): string {
  const interval = wilson(part, whole)
  const percent = (value: number) => Math.round(value * 100)
  return `${part} of ${whole}${interval ? ` [${percent(interval.low)}–${percent(interval.high)} %]` : ''}`
}

/** How often each label met each verdict, with several at once named together. */
function confusion(messages: readonly Judged[]): string[] {
  const names = (has: (name: ActClass & keyof typeof letters) => boolean) => classes.filter(has).join('+') || 'other'
  const cells = new Map<string, number>()
  for (const { label, classes: found } of messages) {
    const cell = `${names((name) => label.includes(letters[name])).padEnd(10)} → ${names((name) => (found & actBit[name]) !== 0)}`
    cells.set(cell, (cells.get(cell) ?? 0) + 1)
  }
  return [...cells].sort().map(([cell, count]) => `${String(count).padStart(4)}  ${cell}`)
}
