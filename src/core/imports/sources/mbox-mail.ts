import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import PostalMime, { addressParser, decodeWords } from 'postal-mime'
import { noText, textFacts } from '../../classification/text-facts.ts'
import { mailDate } from './mbox-dates.ts'
import type { Author } from './source.ts'

/** What is needed of a mail. `answers` are the mails it refers to, the oldest first; `answered` is the one that it answers. */
export type Mail = Readonly<{
  id: string
  at: number
  author: Author
  subject: string
  answers: readonly string[]
  answered: string | null
  list: string | null
  isAutomatic: boolean
  words: number | null
  signals: number | null
  hasArtefact: boolean
  /** Its head holds letters whose encoding nobody names. */
  hasStrangeLetters: boolean
}>

const longestHead = 256 * 1024
const programs =
  /^(?:no-?_?reply|do-?_?not-?_?reply|mailer-daemon|postmaster|mailman|bounces?|.{1,60}-(?:bounces?|request))$/
const signatures = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature|ms-tnef)/

/** Reads a mail; or why it can't be counted. `zone` is that of dates without one. */
export async function readMail(bytes: Buffer, zone: string): Promise<Mail | { reason: string }> {
  const { headers, isStrange } = headOf(bytes)
  const value = (name: string) => headers.get(name) ?? ''
  const date = value('date')
  const at = mailDate(date, zone)
  if (at === null) return { reason: date.trim() === '' ? 'the mail has no date' : 'the date of the mail can’t be read' }
  const author = authorOf(headers)
  if (!author) return { reason: 'the mail names nobody who wrote it' }
  const subject = decoded(value('subject'))
  const references = idsIn(value('references'))
  const [answered = references.at(-1) ?? null] = idsIn(value('in-reply-to'))
  return {
    id: idsIn(value('message-id'))[0] ?? fingerprint([date, author.key, subject]),
    at,
    author,
    subject,
    answers: [...references, ...(answered === null || references.includes(answered) ? [] : [answered])],
    answered,
    list: listOf(value('list-id')),
    isAutomatic: isAutomatic(headers),
    ...(await contentOf(bytes)),
    hasStrangeLetters: isStrange,
  }
}

type Headers = ReadonlyMap<string, string>

/** The first of each header, by its name in lower case, with folded lines joined. */
function headOf(bytes: Buffer): { headers: Headers; isStrange: boolean } {
  const end = /\r?\n\r?\n/.exec(bytes.toString('latin1', 0, longestHead))?.index ?? Math.min(bytes.length, longestHead)
  const head = bytes.subarray(0, end)
  const isStrange = !isUtf8(head)
  const text = new TextDecoder(isStrange ? 'windows-1252' : 'utf-8').decode(head)
  const headers = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    if (colon > 0 && /^[\w-]+$/.test(name) && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, isStrange }
}

/** A list that puts its own address there names the writer elsewhere: "Ada Field via Leaders". Archives write "ada at example.org (Ada Field)". */
function authorOf(headers: Headers): Author | null {
  const from = addressIn(headers.get('from') ?? '')
  if (!from) return null
  const via = /^(.{1,200}?) via .{1,200}$/.exec(from.name)
  const original = via ? addressIn(headers.get('x-original-from') ?? headers.get('reply-to') ?? '') : null
  const { address } = original && original.address !== from.address ? original : from
  const name = (via?.[1] ?? from.name).replace(/^["']|["']$/g, '').trim()
  const [local = ''] = address.split('@', 1)
  return {
    key: address,
    name: name || address,
    email: /^[^\s@]+@[^\s@]+$/.test(address) ? address : null,
    handle: null,
    aliases: [],
    kind: programs.test(local) ? 'bot' : 'person',
    isStaff: false,
  }
}

function addressIn(text: string): { name: string; address: string } | null {
  const written = text.slice(0, 1000)
  const plain = written.includes('@') ? written : written.replace(/^(\S+) at (\S+)/, '$1@$2')
  const [found] = addressParser(truthful(plain)).flatMap((one) => one.group ?? [one])
  const address = found?.address?.trim().toLowerCase()
  return address ? { name: found?.name?.trim() ?? '', address } : null
}

function decoded(text: string): string {
  return decodeWords(truthful(text)).trim()
}

/** Encoded words under the name of what they are: some programs say UTF-8 and write Windows-1252. */
function truthful(text: string): string {
  return decodeWords(text).includes('\uFFFD') ? text.replace(/=\?[^?\s]{1,40}\?/g, '=?windows-1252?') : text
}

function idsIn(text: string): string[] {
  return (text.slice(0, 20_000).match(/<[^<>\s]{1,500}>/g) ?? []).map((id) => id.slice(1, -1))
}

function listOf(text: string): string | null {
  const [, name = '', id = ''] = /^([^<>]*)<([^<>]*)>/.exec(text) ?? []
  return (
    decoded(name)
      .replace(/^["']|["']\s*$/g, '')
      .trim() ||
    id.trim() ||
    null
  )
}

/** RFC 3834, and what list servers and older programs say instead. */
function isAutomatic(headers: Headers): boolean {
  const submitted = headers.get('auto-submitted')?.toLowerCase() ?? 'no'
  return (
    !submitted.startsWith('no') ||
    headers.get('x-list-administrivia')?.toLowerCase() === 'yes' ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    headers.get('precedence')?.toLowerCase() === 'auto_reply' ||
    /^multipart\/report/i.test(headers.get('content-type') ?? '')
  )
}

async function contentOf(bytes: Buffer): Promise<Pick<Mail, 'words' | 'signals' | 'hasArtefact'>> {
  try {
    const { text, html, attachments } = await PostalMime.parse(bytes)
    const written = text ?? html?.replace(/<[^<>]*>/g, ' ') ?? ''
    return {
      ...textFacts(ownText(written)),
      hasArtefact: attachments.some(
        ({ disposition, filename, mimeType }) =>
          !signatures.test(mimeType) && (disposition === 'attachment' || (disposition === null && Boolean(filename))),
      ),
    }
  } catch {
    // The body can't be taken apart; that somebody wrote is known all the same.
    return { ...noText, hasArtefact: false }
  }
}

/** Without what is quoted and without the signature. */
function ownText(text: string): string {
  const lines = text.split(/\r?\n/)
  const end = lines.findIndex((line) => line === '-- ' || line === '--')
  return lines
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => !line.startsWith('>'))
    .join('\n')
}

/** A mail without a number of its own is what it says. */
function fingerprint(said: readonly string[]): string {
  return `#${createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 24)}`
}
