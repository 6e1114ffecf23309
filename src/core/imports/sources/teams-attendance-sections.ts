import { foldHeader } from '../intake/columns.ts'

/** What the columns of an attendance list hold. */
export type Part = 'name' | 'first' | 'last' | 'email' | 'upn' | 'role' | 'action' | 'time' | 'participant' | 'happened'

/** Names of columns in English, German, French, Spanish and Dutch, of all versions since 2020. */
const names: Readonly<Record<Part, readonly string[]>> = {
  name: [
    'Name',
    'Full Name',
    'FullName',
    'Vollständiger Name',
    'Nom',
    'Nom complet',
    'Nombre',
    'Nombre completo',
    'Naam',
    'Volledige naam',
    'Participant name',
  ],
  first: [
    'First Join',
    'First Join Time',
    'Join Time',
    'Joined',
    'Erster Beitritt',
    'Erste Teilnahme',
    'Zuerst beigetreten',
    'Beitrittszeit',
    'Beitreten',
    'Zeitpunkt des Beitritts',
    'Première participation',
    'Première connexion',
    'Premier accès',
    "Heure d'arrivée",
    'Heure de participation',
    'Heure de connexion',
    'Primera unión',
    'Primera incorporación',
    'Primera conexión',
    'Hora de unión',
    'Hora de incorporación',
    'Hora de entrada',
    'Eerste deelname',
    'Eerste keer deelgenomen',
    'Tijdstip van deelname',
    'Deelnametijd',
    'Aanmeldtijd',
  ],
  last: [
    'Last Leave',
    'Last Leave Time',
    'Leave Time',
    'Letztes Verlassen',
    'Zuletzt verlassen',
    'Verlassen',
    'Zeitpunkt des Verlassens',
    'Dernier départ',
    'Dernière déconnexion',
    'Heure de départ',
    'Última salida',
    'Último abandono',
    'Hora de salida',
    'Laatste vertrek',
    'Laatste keer verlaten',
    'Tijdstip van vertrek',
    'Vertrektijd',
  ],
  email: [
    'Email',
    'E-mail',
    'Email address',
    'E-Mail-Adresse',
    'Courrier',
    'Adresse e-mail',
    'Correo electrónico',
    'Correo',
    'E-mailadres',
  ],
  upn: [
    'Participant ID (UPN)',
    'Participant UPN',
    'UPN',
    'Teilnehmer-ID (UPN)',
    'Teilnehmer ID (UPN)',
    'ID de participant (UPN)',
    'ID du participant (UPN)',
    'Identifiant du participant (UPN)',
    'Id. de participante (UPN)',
    'ID de participante (UPN)',
    'Id. del participante (UPN)',
    'Deelnemer-id (UPN)',
    'Id van deelnemer (UPN)',
  ],
  role: ['Role', 'Rolle', 'Rôle', 'Rol', 'Funktion'],
  action: [
    'User Action',
    'UserAction',
    'Benutzeraktion',
    "Action de l'utilisateur",
    'Acción del usuario',
    'Acción de usuario',
    'Gebruikersactie',
    'Actie van gebruiker',
  ],
  time: ['Timestamp', 'Zeitstempel', 'Horodatage', 'Marca de tiempo', 'Tijdstempel', 'Tijdstip'],
  participant: ['ParticipantId'],
  happened: ['UtcEventTimestamp'],
}

const parts = new Map<string, Part>(
  (Object.keys(names) as Part[]).flatMap((part) => names[part].map((name) => [foldHeader(name), part] as const)),
)

/** Where each part stands in a header row; the first column of each. */
function partsOf(cells: readonly string[]): Map<Part, number> {
  const found = new Map<Part, number>()
  for (const [index, cell] of cells.entries()) {
    const part = parts.get(foldHeader(cell.trim()))
    if (part && !found.has(part)) found.set(part, index)
  }
  return found
}

/** Sections have the same columns in every language; these are their places. */
const places: Readonly<Record<number, readonly (Part | null)[]>> = {
  2: ['name', 'first', 'last', null, 'email', 'upn', 'role'],
  3: ['name', 'first', 'last', null, 'email', 'role'],
}

/**
 * The parts of a header row: of a list of joinings, or of the log of 2020. In a language whose words aren't known, the first row of the numbered sections is one,
 * and its columns go by their places.
 */
export function headerIn(
  cells: readonly string[],
  section: number | null,
  before: readonly Readonly<{ section: number | null }>[],
): ReadonlyMap<Part, number> | null {
  const found = partsOf(cells)
  if (found.has('name') && (found.has('first') || isLogHeader(found))) return found
  const usual = section === null ? undefined : places[section]
  if (!usual || cells.length < usual.length || before.some((list) => list.section === section)) return null
  return new Map(usual.flatMap((part, index) => (part === null ? [] : [[part, index] as const])))
}

/** The log of 2020, and that of live events. */
export function isLogHeader(found: ReadonlyMap<Part, number>): boolean {
  return (found.has('action') && found.has('time')) || (found.has('participant') && found.has('happened'))
}

/** `2. Participants` in any language: the sections are numbered, alone in their row. */
export function sectionOf(cells: readonly string[]): number | null {
  const [first = '', ...others] = cells
  if (others.some((cell) => cell.trim() !== '')) return null
  const number = /^\s{0,4}([1-9])\s?[.)]\s*\S/.exec(first)?.[1]
  return number === undefined ? null : Number(number)
}

const titles = [
  'Meeting title',
  'Event title',
  'Besprechungstitel',
  'Titel der Besprechung',
  'Titre de la réunion',
  'Título de la reunión',
  'Titel van de vergadering',
  'Titel van vergadering',
  'Vergaderingstitel',
].map(foldHeader)
const starts = [
  'Start time',
  'Meeting start time',
  'Startzeit',
  'Beginn',
  'Startzeit der Besprechung',
  'Heure de début',
  'Heure de début de la réunion',
  'Hora de inicio',
  'Hora de inicio de la reunión',
  'Begintijd',
  'Starttijd',
  'Begintijd van vergadering',
].map(foldHeader)

/**
 * What a row of the summary says: the meeting's title, when it began, or neither. In a language whose words aren't known, the numbered summary's first text is
 * the title, and its first time the beginning.
 */
export function summaryOf(cells: readonly string[], section: number | null): 'title' | 'start' | null {
  const label = foldHeader((cells[0] ?? '').trim().replace(/:$/, ''))
  if (titles.includes(label)) return 'title'
  if (starts.includes(label)) return 'start'
  const value = (cells[1] ?? '').trim()
  if (section !== 1 || value === '') return null
  if (/^\D*\d{1,4}\D\d{1,2}\D\d{1,4}\D{1,3}\d{1,2}[:.]\d{2}/.test(value.slice(0, 60))) return 'start'
  return /^[\d\s.,]{1,12}$/.test(value) ? null : 'title'
}
