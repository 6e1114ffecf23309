import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { unzipped } from '../intake/gzip.ts'
import { readMail } from './mbox-mail.ts'
import { isEnvelope, mailsIn } from './mbox-splitting.ts'
import { MailThreads } from './mbox-threads.ts'
import type { Draft, Reading, Recognition, Source } from './source.ts'

/** A mailing list's archive: mbox files, as most mail programs and list servers write them, or single saved mails. */
export const mbox: Source = {
  id: 'mbox',
  title: 'Mailing list archive (mbox)',
  looksLike: 'Mbox files, one after the other "From " line for each mail, or a folder of saved mails (.eml).',
  steps: [
    'Open the archive of the mailing list (Mailman, HyperKitty, Groups.io or Google Groups through Takeout).',
    'Download it as mbox, or month by month as the archive offers it.',
    'Drop the file or the folder with all months here. Private mailboxes don’t belong into the studio.',
  ],
  platform: 'mail',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  recognise,
  read,
  grades: () => ({ 'reacting-rate': 'unavailable' }),
}

const mostLookedAt = 50
const mailsAtOnce = 200

async function recognise(files: Files): Promise<Recognition> {
  for (const entry of mailEntries(files).slice(0, mostLookedAt)) {
    const start = await beginningOf(entry)
    if (isMbox(start)) return { is: `${entry.name} is a row of mails, each after a line "From …" with its time.` }
    if (isMail(entry, start)) return { is: `${entry.name} is a saved mail.` }
  }
  return { isNot: 'it holds no mails' }
}

async function* read(files: Files, reading: Reading): AsyncGenerator<Draft[]> {
  const threads = new MailThreads()
  let strange = 0
  for (const entry of mailEntries(files)) {
    const start = await beginningOf(entry)
    if (!isMbox(start) && !isMail(entry, start)) {
      yield [{ type: 'problem', text: `${entry.name} holds no mails and was left out.` }]
      continue
    }
    let drafts: Draft[] = []
    for await (const { line, bytes } of mailsIn(entry)) {
      const mail = await readMail(bytes, reading.zone)
      if ('reason' in mail) drafts.push({ type: 'rejected', file: entry.name, line, reason: mail.reason })
      else {
        if (mail.hasStrangeLetters) strange++
        drafts.push(threads.draftOf(mail))
      }
      if (drafts.length < mailsAtOnce) continue
      yield drafts
      drafts = []
    }
    yield drafts
  }
  if (strange > 0)
    yield [
      {
        type: 'problem',
        text: `${strange} ${strange === 1 ? 'mail names' : 'mails name'} people in letters of no declared encoding; they were read as Windows-1252.`,
      },
    ]
}

function isMbox(start: string): boolean {
  const [envelope = '', next = ''] = start.split(/\r?\n/, 2)
  return isEnvelope(envelope) && /^>?[\w-]{1,100}[: ]/.test(next)
}

function isMail(entry: Entry, start: string): boolean {
  return /\.eml$/i.test(entry.name) && /^[\w-]{1,100}:/.test(start) && /^(?:from|date):/im.test(start)
}

async function beginningOf(entry: Entry): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of unzipped(entry)) {
    pieces.push(piece)
    bytes += piece.length
    if (bytes >= 8192) break
  }
  return Buffer.concat(pieces).toString('latin1')
}

function mailEntries(files: Files): readonly Entry[] {
  if (files.isSingle) return files.entries
  return files.entries.filter(
    ({ name, sizeBytes }) =>
      sizeBytes > 0 && (/\.(?:mbox|mbx|eml|txt)(?:\.gz)?$/i.test(name) || !/\.\w{1,5}$/.test(name)),
  )
}
