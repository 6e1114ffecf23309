import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { draftOfEvent } from './caliper-event.ts'
import { asFarAsSent } from './learning-grades.ts'
import { learningRecords, recordEntries, recordsBegin } from './learning-records.ts'
import type { Draft, Recognition, Source } from './source.ts'

/** Events of the 1EdTech Caliper standard, as stores and platforms such as Canvas export them. */
export const caliper: Source = {
  id: 'caliper',
  title: 'Caliper events',
  looksLike: 'JSON with Caliper events: single files, a list, one a line, or envelopes with "data"; also zipped (.gz).',
  steps: [
    'Ask whoever runs your learning platform where its Caliper events go (Canvas: Admin, Data Services).',
    "Have the events of your cohort's course and dates exported from that store as JSON.",
    'Drop the file or the folder of files here.',
  ],
  platform: 'caliper',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  recognise,
  read,
  grades: asFarAsSent,
}

const mostLookedAt = 50

async function recognise(files: Files): Promise<Recognition> {
  for (const entry of recordEntries(files).slice(0, mostLookedAt)) {
    if (isCaliper(await recordsBegin(entry)))
      return { is: `${entry.name} holds Caliper events: actor, action, object and eventTime.` }
  }
  return { isNot: 'it holds no Caliper events' }
}

function isCaliper(start: string): boolean {
  return /^[[{]/.test(start) && /"eventTime"\s*:/.test(start) && /"action"\s*:/.test(start) && /"actor"\s*:/.test(start)
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  for (const entry of recordEntries(files)) {
    if (isCaliper(await recordsBegin(entry)) || files.isSingle) yield* readEntry(entry)
    else yield [{ type: 'problem', text: `${entry.name} holds no Caliper events and was left out.` }]
  }
}

async function* readEntry(entry: Entry): AsyncGenerator<Draft[]> {
  for await (const piece of learningRecords(entry, 'data'))
    yield piece.map((record) =>
      'reason' in record
        ? { type: 'rejected', file: entry.name, line: record.line, reason: record.reason }
        : draftOfEvent(record.value, { file: entry.name, line: record.line, number: record.number }),
    )
}
