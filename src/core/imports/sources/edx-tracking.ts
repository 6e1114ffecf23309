import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { readJsonLines } from '../intake/json-lines.ts'
import { draftOfTracked, type Said } from './edx-event.ts'
import { recordEntries, recordsBegin } from './learning-records.ts'
import type { Draft, Recognition, Source } from './source.ts'

/** Tracking logs of Open edX: one event a line, of the server, the browser and the mobile app. */
export const edxTracking: Source = {
  id: 'edx-tracking',
  title: 'Open edX tracking logs',
  looksLike: 'Log files with one JSON event a line (tracking.log), also zipped (.gz), one or many.',
  steps: [
    'Ask whoever runs your Open edX site for the tracking logs of your course; partners of edX find them in their data packages.',
    'Take the days from the first to the last of your cohort.',
    'Drop the log files here, zipped or not, by themselves or in a folder.',
  ],
  platform: 'edx',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  recognise,
  read,
  grades: () => ({ 'present-rate': 'exact' }),
}

const mostLookedAt = 50

async function recognise(files: Files): Promise<Recognition> {
  for (const entry of recordEntries(files).slice(0, mostLookedAt)) {
    if (isLog(await recordsBegin(entry)))
      return { is: `${entry.name} has one event a line with event_type, time and who it was.` }
  }
  return { isNot: 'it has no lines with event_type and time' }
}

function isLog(start: string): boolean {
  return start
    .split('\n', 200)
    .some(
      (line) =>
        /"event_type"\s*:/.test(line) &&
        /"time"\s*:/.test(line) &&
        /"(?:username|context|event_source)"\s*:/.test(line),
    )
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  const said: Said = new Map()
  for (const entry of recordEntries(files)) {
    if (files.isSingle || isLog(await recordsBegin(entry))) yield* readLog(entry, said)
    else yield [{ type: 'problem', text: `${entry.name} holds no events of a tracking log and was left out.` }]
  }
}

/** Notes that people write into logs begin with a number sign and are no rows. Lines that were cut off are rejected. */
async function* readLog(entry: Entry, said: Said): AsyncGenerator<Draft[]> {
  for await (const piece of readJsonLines(entry)) {
    const drafts: Draft[] = []
    for (const one of piece) {
      if ('value' in one) drafts.push(draftOfTracked(one.value, said, { file: entry.name, line: one.line }))
      else if (!one.text.startsWith('#'))
        drafts.push({ type: 'rejected', file: entry.name, line: one.line, reason: one.reason })
    }
    yield drafts
  }
}
