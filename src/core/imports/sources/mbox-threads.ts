import type { Mail } from './mbox-mail.ts'
import type { Draft } from './source.ts'

const answerMark = /^(?:re|aw|antw|sv|vs|rif|odp|ref)(?:\[\d+\])?: ?/i

/** Turns mails into events, in the order of the files, and finds out what belongs together: by the mails they refer to, else by "Re:" and the same subject. */
export class MailThreads {
  /** Of an answer, the mail that its thread began with. */
  readonly #roots = new Map<string, string>()
  readonly #bySubject = new Map<string, string>()

  draftOf(mail: Mail): Draft {
    if (mail.isAutomatic) return { type: 'ignored', reason: 'automatic message' }
    const start = this.#startOf(mail)
    const { id, answered } = mail
    if (start === id) this.#bySubject.set(plainSubject(mail.subject), id)
    else this.#roots.set(id, start)
    return {
      type: 'event',
      author: mail.author,
      kind: start === id ? 'post' : 'reply',
      at: mail.at,
      key: `mail:${id}`,
      thread: `mail:thread:${start}`,
      parent: start === id ? null : `mail:${answered ?? start}`,
      channel: mail.list,
      words: mail.words,
      signals: mail.signals,
      hasArtefact: mail.hasArtefact,
    }
  }

  #startOf({ id, subject, answers }: Mail): string {
    const [oldest] = answers
    if (oldest !== undefined) return this.#roots.get(oldest) ?? oldest
    return answerMark.test(subject) ? (this.#bySubject.get(plainSubject(subject)) ?? id) : id
  }
}

/** What is left of a subject when marks of answers and the name of the list are taken away. */
function plainSubject(subject: string): string {
  let plain = subject.slice(0, 300).trim().toLowerCase()
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = plain
      .replace(answerMark, '')
      .replace(/^\[[^\]]{1,60}\] ?/, '')
      .trim()
  }
  return plain
}
