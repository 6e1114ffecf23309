import type { EventMapping, TableShape } from '../../../contract/imports.ts'
import { refuse } from '../../refusal.ts'
import { columnOf, foldHeader } from '../intake/columns.ts'
import type { Table } from '../intake/tables.ts'

/** Header words by field, the telling before the vague; English, then German, French and Spanish. */
const aliases = {
  at: listOf(
    'timestamp created_at occurred_at at datetime date_time event_time time date posted_at sent_at created ts when',
    'zeitstempel zeitpunkt erstellt_am datum_uhrzeit datum zeit wann horodatage date_heure quand fecha_hora fecha marca_temporal cuándo',
  ),
  person: listOf(
    'user_id user userid author author_id actor actor_id person person_id email e-mail member member_id username user_name',
    'sender learner student participant who name',
    'benutzer nutzer teilnehmer teilnehmerin mitglied autor verfasser absender utilisateur auteur participant usuario autora participante wer qui quién',
  ),
  kind: listOf(
    'kind event_name event_kind action verb event event_type activity what type',
    'art aktion ereignis aktivität évènement événement acción evento tipo',
  ),
  thread: listOf(
    'thread thread_id topic topic_id conversation conversation_id discussion discussion_id thread_key',
    'thema unterhaltung diskussion fil sujet hilo tema conversación',
  ),
  replyTo: listOf(
    'reply_to reply_to_id in_reply_to replied_to_id replied_to parent parent_id',
    'antwort_auf réponse_à en_réponse_à respuesta_a',
  ),
  channel: listOf(
    'channel channel_name group group_name space room category forum',
    'kanal gruppe raum bereich canal groupe salon grupo sala foro',
  ),
  id: listOf('id event_id message_id post_id uuid'),
  words: listOf('words word_count words_count wordcount wörter nombre_de_mots palabras'),
  email: listOf('email e-mail email_address user_email mail upn user_principal_name correo courriel'),
} as const

function listOf(...lines: string[]): readonly string[] {
  return lines.join(' ').split(' ')
}

type Field = keyof typeof aliases
const fields = Object.keys(aliases) as Field[]

/** Where each part of an event lies in a row; -1 where the table doesn't tell. */
export type EventColumns = Readonly<Record<Field, number>>

/** What the header row suggests; a field without a telling header is absent. */
export function suggestMapping(columns: readonly string[]): Partial<EventMapping> {
  const suggested: Partial<EventMapping> = {}
  for (const field of fields) {
    const name = columns[columnOf(columns, aliases[field])]
    if (name !== undefined) suggested[field] = name
  }
  if (suggested.email === suggested.person) delete suggested.email
  return suggested
}

/** The suggestion as a mapping, when time and person are both told. */
export function certainMapping(suggested: TableShape['suggested']): EventMapping | null {
  const { at, person, kind = null, thread = null, replyTo = null, channel = null } = suggested
  const { id = null, words = null, email = null } = suggested
  return at === undefined || person === undefined
    ? null
    : { at, person, kind, thread, replyTo, channel, id, words, email, timeZone: null }
}

/** Whether a header row has the columns that a mapping needs. */
export function hasColumns(mapping: EventMapping, columns: readonly string[]): boolean {
  return [mapping.at, mapping.person].every((name) => positionOf(columns, name) >= 0)
}

/** The columns that a mapping names. Refused when the table lacks one. */
export function columnsOf(mapping: EventMapping, { file, columns }: Pick<Table, 'file' | 'columns'>): EventColumns {
  const position = (name: string | null): number => {
    if (name === null || name === '') return -1
    const found = positionOf(columns, name)
    if (found < 0) refuse('import-mapping-column', { file, column: name, columns: listed(columns) })
    return found
  }
  return {
    at: position(mapping.at),
    person: position(mapping.person),
    kind: position(mapping.kind),
    thread: position(mapping.thread),
    replyTo: position(mapping.replyTo),
    channel: position(mapping.channel),
    id: position(mapping.id),
    words: position(mapping.words),
    email: position(mapping.email),
  }
}

function positionOf(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name.trim())
  return exact >= 0 ? exact : columns.map(foldHeader).indexOf(foldHeader(name))
}

/** A table's columns with a few different values each, for the choice of columns. */
export function tableShape(head: Table): TableShape {
  const columns = head.columns.map((name, index) => ({
    name,
    samples: [
      ...new Set(head.sample.map((row) => (row[index] ?? '').slice(0, 60)).filter((cell) => cell !== '')),
    ].slice(0, 3),
  }))
  return {
    file: head.file,
    delimiter: head.delimiter,
    encoding: head.encoding,
    columns,
    rows: head.sample.slice(0, 20).map((row) => row.map((cell) => cell.slice(0, 120))),
    suggested: suggestMapping(head.columns),
  }
}

export function listed(columns: readonly string[]): string {
  const shown = columns.filter((name) => name !== '').slice(0, 20)
  return shown.join(', ') + (columns.length > shown.length && shown.length === 20 ? ', …' : '')
}
