import type { Cohort } from '../../contract/cohorts.ts'
import type { EventMapping } from '../../contract/imports.ts'
import { type Report, stopIfCancelled } from '../progressing.ts'
import { noAnswers } from './answers.ts'
import type { WatchedFiles } from './intake/watched.ts'
import type { Met, PeopleDirectory } from './people-directory.ts'
import type { Draft, EventDraft, Source } from './sources/source.ts'
import { Tally } from './tally.ts'

/** An event whose author is known by now. */
export type Attributed = Readonly<{ draft: EventDraft; by: Met }>

/** Where events go: into the workspace, or nowhere when it is only a preview. Says of each whether it is new. */
export type Destination = Readonly<{ take: (events: readonly Attributed[]) => Promise<readonly boolean[]> }>

/** Files of a recognised source, opened to be read once. */
export type Opened = Readonly<{ source: Source; because: string; mapping: EventMapping | null; files: WatchedFiles }>

export type Watch = Readonly<{ report: Report; signal: AbortSignal }>

/** Reads the files from end to end, piece by piece, and hands every event on. */
export async function take(
  opened: Opened,
  cohort: Cohort,
  directory: PeopleDirectory,
  destination: Destination,
  { signal }: Watch,
): Promise<Tally> {
  const tally = new Tally()
  for await (const drafts of opened.source.read(opened.files, {
    zone: cohort.timeZone,
    answers: noAnswers,
    mapping: opened.mapping,
  })) {
    stopIfCancelled(signal)
    const events = attributed(drafts, directory, tally)
    if (events.length === 0) continue
    for (const isAdded of await destination.take(events)) tally.outcome(isAdded)
  }
  stopIfCancelled(signal)
  return tally
}

function attributed(drafts: readonly Draft[], directory: PeopleDirectory, tally: Tally): Attributed[] {
  const events: Attributed[] = []
  for (const draft of drafts) {
    if (draft.type === 'event') {
      const by = directory.meet(draft.author)
      by.events++
      tally.event(draft)
      events.push({ draft, by })
    } else if (draft.type === 'ignored') tally.ignore(draft.reason)
    else if (draft.type === 'rejected') tally.reject({ file: draft.file, line: draft.line, reason: draft.reason })
    else if (draft.type === 'problem') tally.problem(draft.text)
  }
  return events
}
