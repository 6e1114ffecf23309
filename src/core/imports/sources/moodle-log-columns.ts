import { TimesSeen } from '../../time/written-times.ts'
import { columnOf } from '../intake/columns.ts'
import type { Table } from '../intake/tables.ts'
import { actorOf } from './moodle-log-acts.ts'

const names = {
  time: ['Time', 'timecreated', 'Zeit', 'Heure', 'Hora', 'Tijd', 'Ora', 'Tid', 'Tijdstip', 'Date'],
  course: ['Course', 'Kurs', 'Cours', 'Curso', 'Cursus', 'Corso'],
  name: [
    'User full name',
    'Vollständiger Name',
    'Vollständiger Nutzername',
    "Nom complet de l'utilisateur",
    'Nom complet',
    'Nombre completo del usuario',
    'Nombre completo',
    'Volledige naam gebruiker',
    'Volledige naam van gebruiker',
    'Volledige naam',
    'Nome completo',
  ],
  affected: [
    'Affected user',
    'Betroffene/r Nutzer/in',
    'Utilisateur touché',
    'Usuario afectado',
    'Betrokken gebruiker',
  ],
  context: [
    'Event context',
    'Ereigniskontext',
    'Kontext',
    "Contexte de l'événement",
    'Contexto del evento',
    'Gebeurteniscontext',
    'Context van gebeurtenis',
  ],
  component: ['Component', 'Komponente', 'Composant', 'Componente'],
  event: [
    'Event name',
    'eventname',
    'Ereignisname',
    'Ereignis',
    "Nom de l'événement",
    'Nombre del evento',
    'Nombre evento',
    'Gebeurtenisnaam',
    'Naam gebeurtenis',
  ],
  description: ['Description', 'Beschreibung', 'Descripción', 'Beschrijving', 'Descrizione', 'Descrição'],
  origin: ['Origin', 'Herkunft', 'Origine', 'Origen', 'Herkomst', 'Oorsprong', 'Quelle'],
  user: ['userid', 'user id'],
  object: ['objectid'],
  related: ['relateduserid'],
  other: ['other'],
} as const

/** Where each part of a log stands; -1 where it has none. */
export type LogColumns = Readonly<Record<keyof typeof names, number>>

/** How far the parts stand before or behind the description in every Moodle, whatever the language of its headers. */
const fromDescription = { time: -6, name: -5, affected: -4, context: -3, component: -2, event: -1, origin: 1 } as const

/**
 * Finds a log's columns by their names; in languages whose names aren't known by the place of the description, which every Moodle writes in English. Null when it
 * is no log.
 */
export function logColumns(table: Table): LogColumns | null {
  const found = Object.fromEntries(
    (Object.keys(names) as (keyof typeof names)[]).map((part) => [part, columnOf(table.columns, names[part])]),
  ) as Record<keyof typeof names, number>
  if (found.user >= 0)
    return found.time >= 0 && found.event >= 0 && columnOf(table.columns, ['timecreated']) >= 0 ? found : null
  const described = found.description >= 0 ? found.description : describingColumn(table)
  if (described < 0) return null
  const isNamed = found.time >= 0 && found.event >= 0 && found.context >= 0
  if (!isNamed && !describes(table, described)) return null
  found.description = described
  if (!isNamed) {
    if (described < 6) return null
    for (const part of Object.keys(fromDescription) as (keyof typeof fromDescription)[])
      found[part] = described + fromDescription[part]
  }
  return found
}

function describingColumn(table: Table): number {
  return table.columns.findIndex((_, index) => describes(table, index))
}

/** Whether a column's cells say who did something as Moodle does. */
function describes(table: Table, column: number): boolean {
  const cells = table.sample.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter((cell) => actorOf(cell) !== null).length * 2 >= cells.length
}

/** What the times of some logs leave open. */
export async function timesOfLogs(
  logs: readonly Readonly<{ table: Table; columns: LogColumns }>[],
): Promise<TimesSeen> {
  const seen = new TimesSeen()
  for (const { table, columns } of logs)
    for await (const rows of table.rows())
      for (const row of rows) if ('cells' in row) seen.see(row.cells[columns.time]?.trim() ?? '')
  return seen
}
