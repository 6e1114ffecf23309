import { z } from 'zod'

type Details = Readonly<Record<string, string>>

/**
 * Every reason for which the studio refuses something that a person asked for, with the sentence that says what happened,
 * what is safe and what to do. The only place where a refusal is worded: interface and terminal both read it from here.
 */
const sentences = {
  'workspace-not-open': () => 'No workspace is open. Open one or make a new one first.',
  'workspace-not-found': (d) =>
    `There is no workspace at ${d.file}. Nothing was changed; check the name or make a new one.`,
  'workspace-exists': (d) => `${d.file} exists already, so it was left as it is. Choose another name or open it.`,
  'workspace-newer': (d) =>
    `${d.file} was made by a newer Cohort Studio (format ${d.version}; this one reads up to ${d.supported}). It was not changed; update the studio to open it.`,
  'workspace-foreign': (d) => `${d.file} is a database of another program, not a workspace. It was not changed.`,
  'workspace-not-a-database': (d) =>
    `${d.file} is not a workspace file. It was not changed; choose a file that Cohort Studio made.`,
  'workspace-damaged': (d) =>
    `${d.file} is damaged and was not changed. ${d.remedy ?? 'Open the newest backup instead.'}`,
  'workspace-busy': (d) =>
    `Another program is writing to ${d.file}. Nothing was changed; wait for it to finish or close it, then try again.`,
  'folder-not-found': (d) => `There is no folder ${d.folder}, so nothing was written. Choose one that exists.`,
  'file-not-found': (d) => `There is no file or folder at ${d.file}. Nothing was changed; check the path.`,
  'file-not-readable': (d) =>
    `${d.file} can't be read with your permissions. Nothing was changed; copy it to a folder of yours and try again.`,
  'file-not-regular': (d) =>
    `${d.file} is a pipe, a device or a link and not a file, so it was not read. Nothing was changed; save it as a file and try again.`,
  'file-changing': (d) =>
    `${d.file} changed while it was read, as if something still writes it. Nothing was changed; wait until it is complete and try again.`,
  'file-read-failed': (d) =>
    `${d.file} can't be read to its end: the disk or the connection fails. Nothing was changed; copy it to this computer and try again.`,
  'file-not-writable': (d) =>
    `${d.file} can't be written there. Nothing was changed; choose a folder that you may write to.`,
  'file-in-use': (d) =>
    `${d.file} is open in another program, so it was left as it is. Close it there and export again.`,
  'disk-full': (d) => `The disk that holds ${d.file} is full, so nothing was written. Free some space and try again.`,
  'dialogs-unavailable': () => 'This host has no file dialog. Drop the file on the page instead.',
  'cohort-not-found': (d) => `There is no cohort ${d.cohort}. List the cohorts to see their numbers.`,
  'cohort-needed': (d) =>
    d.count === '0'
      ? 'There is no cohort in this workspace yet. Create one first; nothing was done.'
      : `This workspace has ${d.count} cohorts. Say which one with --cohort and its number or name; nothing was done.`,
  'cohort-not-demo': (d) =>
    `${d.cohort} is not a demo cohort, so nothing was planted in it. Make the demo to see planted facts.`,
  'week-not-found': (d) =>
    `There is no week ${d.week}: that year has fewer weeks. Nothing was changed; choose another week.`,
  'advice-gone': () =>
    'This advice doesn’t stand any more: what it was about has changed since. Nothing was changed; look at the week again.',
  'segment-unknown': (d) =>
    `Nobody in this cohort is ${d.segment}, so nothing was measured. A segment is written NAME=VALUE; there are: ${d.known}.`,
  'cohort-dates': () => 'The cohort ends before it starts. Choose an end date on or after the start date.',
  'person-not-found': (d) =>
    `Nobody in this cohort is called ${d.person}. Use a name, alias, e-mail or number from the people list.`,
  'person-ambiguous': (d) =>
    `${d.person} could be ${d.count} people: ${d.candidates}. Use the e-mail or the number instead.`,
  'person-has-events': (d) => `${d.person} has imported activity, so the entry stays. Set a leaving date instead.`,
  'person-from-import': (d) =>
    `${d.person} is known from an import, so the entry stays while that import does. Leave them out of the cohort instead, or undo the import; nothing was changed.`,
  'person-same-already': (d) => `${d.person} is one person already. Nothing was changed.`,
  'person-merge-program': (d) =>
    `${d.person} is a bot and ${d.other} is a person, so they stay two. Nothing was changed; set the role first if that is wrong.`,
  'match-not-found': (d) =>
    `There is no decision and no account ${d.id}. Nothing was changed; list the matches to see their ids.`,
  'match-account-own': (d) =>
    `${d.person} is known by this account itself, so there is nothing to split off. Nothing was changed.`,
  'forget-not-confirmed': (d) =>
    `Forgetting ${d.person} can't be undone, so their name has to be typed as it is written here. Nothing was changed.`,
  'forget-nobody': () =>
    'This stands for people who were forgotten already, so that answers to them stay answers. There is nothing more to erase; nothing was changed.',
  'forgetting-unfinished': (d) =>
    `They are erased, but what was deleted may still lie unused in ${d.file} or in a backup. Close other programs that have it open, free some space, and open it again: the rest is then done by itself.`,
  'alias-taken': (d) => `${d.alias} already belongs to ${d.person}. Nothing was changed.`,
  'role-dates': () => 'The role would start before an earlier change of role ends. Choose a later date.',
  'roster-no-name-column': (d) => `${d.file} has no column that names people. Add a header row with "name" or "email".`,
  'upload-not-found': () => 'These files are no longer here. Choose them again; nothing was imported.',
  'import-not-found': (d) => `There is no import ${d.import}. List the imports to see their numbers.`,
  'import-empty': (d) => `${d.file} is empty, so nothing was imported. Export it again; your cohort is unchanged.`,
  'import-unrecognised': (d) =>
    `${d.file} doesn't look like any export the studio reads, so nothing was imported. ${d.hint ?? 'A CSV of events can be imported by saying which column is which.'}`,
  'import-wrong-source': (d) =>
    `${d.file} is not a ${d.source}: ${d.because}. Nothing was imported; choose another source, or let the studio recognise it.`,
  'import-mapping-needed': (d) =>
    `${d.file} is a table whose columns the studio doesn't know. Nothing was imported; say which column holds the time and which the person. It has: ${d.columns}.`,
  'import-mapping-column': (d) =>
    `${d.file} has no column "${d.column}", so nothing was imported. Choose among its columns: ${d.columns}.`,
  'import-no-events': (d) =>
    `${d.file} holds no activity that could be counted, so nothing was imported. ${d.hint ?? 'Your cohort is unchanged.'}`,
  'import-no-channel': (d) =>
    `${d.file} holds nothing in ${d.channels}, so nothing was imported. Choose among its channels: ${d.known}.`,
  'import-truncated': (d) =>
    `${d.file} ends too early, so nothing was imported. Download the export again; your cohort is unchanged.`,
  'import-damaged': (d) =>
    `${d.file} can't be read${d.place ? ` at ${d.place}` : ''}: ${d.because}. Nothing was imported; ${d.remedy ?? 'download or export it again'}.`,
  'import-encrypted': (d) =>
    `${d.file} is protected by a password. Unpack it first and import the folder; nothing was imported.`,
  'import-too-large': (d) =>
    `${d.file} is refused because ${d.because}. Nothing was imported; ${d.remedy ?? 'export a shorter time or fewer channels at once'}.`,
  'import-unsafe-name': (d) =>
    `${d.file} holds a file with an unsafe name${d.place ? ` (${d.place})` : ''}, so nothing was imported. Export it again from the platform.`,
  'import-encoding': (d) =>
    `${d.file} is not written in UTF-8 or UTF-16, so names would be garbled. Save it as UTF-8 and try again; nothing was imported.`,
  'import-window-overlaps': (d) =>
    d.earlier
      ? `${d.file} covers ${d.window}, and ${d.earlier}, which is imported already, covers ${d.standing}. Numbers of windows that overlap can't be added up or taken from each other, so nothing was imported. Undo the earlier import, or export the days that follow it.`
      : `${d.file} holds numbers of ${d.standing} and of ${d.window}. Windows that overlap can't be added up or taken from each other, so nothing was imported. Bring only the files of one of them.`,
  'import-totals-differ': (d) =>
    `${d.file} has other numbers for ${d.window} than ${d.earlier}, which is imported already, so nothing was imported. If these are the right ones, undo the earlier import and take this file in again.`,
  'mapping-not-found': (d) =>
    d.mapping
      ? `There is no saved mapping “${d.mapping}”. ${d.known ? `Saved are: ${d.known}.` : 'None is saved yet; map a table in the studio and keep it under a name.'} Nothing was changed.`
      : 'This mapping is no longer kept, perhaps because it was removed or undone. Nothing was changed; look at the list again.',
  'mapping-name-taken': (d) =>
    `Another mapping is called “${d.name}” already. Nothing was changed; choose another name.`,
  'import-dates-unsure': (d) =>
    `${d.file} writes dates like ${d.sample}, which could be either day first or month first, so nothing was imported. Say which: choose it in the window, or add --dates dmy or --dates mdy.`,
  'import-encoding-unsure': (d) =>
    `${d.file} is written neither in UTF-8 nor in UTF-16; it may be Windows-1252. Nothing was imported; look at its letters in the window, or add --encoding windows-1252.`,
  'import-window-unsure': (d) =>
    `Neither ${d.file} nor its name says which days its numbers cover, so nothing was imported. Keep the name that the platform gave it, or say the first and the last day.`,
  'import-undo-done': (d) => `Import ${d.import} was undone already. Nothing was changed.`,
  'entry-not-found': () =>
    'This is no longer in the design, perhaps because it was removed or undone. Nothing was changed; look at the list again.',
  'badge-without-end': () =>
    'A limited edition needs the day on which it ends: scarcity that isn’t true costs trust. Give it an end, or say that it isn’t limited; what was kept before is unchanged.',
  'calendar-entry': (d) =>
    `“${d.title}” has no place in the calendar; only nudges, rhythm events, export days and holidays do. Nothing was changed.`,
  'entry-not-nudge': (d) =>
    `“${d.title}” is no nudge, so it has no status. Nothing was changed; choose a nudge instead.`,
  'strategy-not-found': (d) => `The library has no strategy ${d.strategy}. List the library to see what there is.`,
  'nudge-not-complete': (d) =>
    `“${d.title}” can't be ${d.status} yet. ${d.missing} Nothing was changed; mend that first, or take it back to planned to go on writing.`,
  'nudge-status-jump': (d) =>
    `A nudge is planned, then ready, sent and reviewed, one after the other. “${d.title}” is ${d.from}, so it becomes ${d.next} before it can be ${d.to}. Nothing was changed.`,
  'value-no-columns': (d) =>
    `${d.file} has no column of days (date, month) or none of values (value, count), so nothing was read. Name the two columns in its first row and try again.`,
  'nudge-not-sent': (d) =>
    `“${d.title}” has not been sent, so there is nothing to judge yet. Nothing was changed; mark it as sent first.`,
  'nudge-sent': (d) =>
    `“${d.title}” was sent, so ${d.fields} can't be changed any more: what members met stays as it was. Nothing was changed; if it was not sent after all, take it back to planned and edit it then.`,
  'wave-not-found': () =>
    'This survey is no longer here, perhaps because it was removed or undone. Nothing was changed; look at the list again.',
  'wave-none': (d) => `This cohort has no survey ${d.wanted}. Nothing was changed; ${d.remedy}.`,
  'wave-draft': (d) =>
    `“${d.title}” is still a draft whose questions can change, so it is neither handed out nor answered. Nothing was changed; open it first.`,
  'wave-status': (d) => `“${d.title}” is ${d.status} already. Nothing was changed.`,
  'wave-not-ready': (d) => `“${d.title}” can't open yet: ${d.because}. It stays a draft; mend that and open it then.`,
  'wave-locked': (d) =>
    `“${d.title}” has opened, so its ${d.what} can't change any more: members rely on it. Nothing was changed; make a new survey to ask differently.`,
  'wave-id-twice': (d) => `“${d.label}” has the id ${d.id}, which is taken. Nothing was changed; give it another id.`,
  'answers-unreadable': (d) =>
    `${d.file} can't be taken in: ${d.because}. Nothing was changed; the answers that are there stay.`,
  'wave-segment-unknown': (d) =>
    `“${d.title}” doesn't ask for ${d.by}, and the roster doesn't know it either. It can be read by: ${d.known}.`,
  'groups-nobody': () =>
    'There are fewer than two participants to put into groups. Import a roster or add people first; nothing was changed.',
  'groups-trait-unknown': (d) =>
    `Nobody in this cohort has a trait called ${d.trait}. Known are: ${d.traits}. Import a roster with such a column, or leave it out.`,
  'groups-no-mentors': () =>
    'Mentor pairs need both: people whose trait makes them mentors, and others. Choose another trait or value; nothing was made.',
  'template-not-found': () => 'This template is no longer there. Look at the list again; nothing was changed.',
  'template-not-readable': (d) =>
    `${d.file} is not a template that Cohort Studio wrote, or it is damaged. Nothing was taken in; export it again from the other workspace.`,
  'export-ending': (d) =>
    `${d.file} doesn't end in ${d.endings}, so nothing was written. Give it one of those endings.`,
  'thread-not-found': () =>
    'There is no such conversation in the imports any more. Nothing was changed; look at the list again.',
  'conversation-no-story': (d) =>
    `A conversation is tied off with its story, and ${d.title} has none yet. Nothing was changed; write what the group found out, in a few sentences, then tie it off.`,
  'version-not-found': () =>
    'This version of the purpose is no longer kept, perhaps because it was removed or undone. The purpose is unchanged; look at the list again.',
  'window-empty': () => 'The window ends before it starts. Choose an end date after the start date.',
  'window-too-long': (d) => `The window would make ${d.count} rows. Choose a shorter window or larger steps.`,
  'review-block-not-found': () =>
    'That passage is no longer in the review. Reload the review; your other edits are kept.',
  'nothing-to-undo': () => 'There is nothing to undo.',
  'undo-blocked': () =>
    'Imported activity depends on this change, so it stays. Undo the import first; nothing was changed.',
  'nothing-to-redo': () => 'There is nothing to redo.',
  'port-taken': (d) =>
    `Port ${d.port} can't be had: another program uses it, or it is reserved. Nothing was started; choose another port, or none for a free one.`,
  cancelled: () => 'Stopped as you asked. Nothing was changed.',
} as const satisfies Record<string, (details: Details) => string>

export type RefusalCode = keyof typeof sentences
const refusalCodes = Object.keys(sentences) as [RefusalCode, ...RefusalCode[]]

export const Refused = z.object({ code: z.enum(refusalCodes), details: z.record(z.string(), z.string()) })
export type Refused = z.infer<typeof Refused>

/** The sentence a person reads for a refusal. */
export function sentenceFor({ code, details }: Refused): string {
  return sentences[code](shown(details))
}

const longestDetails: Readonly<Record<string, number>> = { file: 80, place: 80, columns: 200 }
const longestDetail = 600

/** What files bring along can't break the sentence or the terminal: long names are shortened, what is invisible or turns text round is shown as a mark. */
function shown(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).map(([name, text]) => {
      const safe = text.replace(/[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, '\uFFFD')
      return [name, shortened(safe, longestDetails[name] ?? longestDetail)]
    }),
  )
}

function shortened(text: string, most: number): string {
  const letters = [...text]
  const half = Math.floor(most / 2) - 1
  return letters.length > most ? [...letters.slice(0, half), '…', ...letters.slice(-half)].join('') : text
}
