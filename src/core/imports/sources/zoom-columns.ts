import { foldHeader } from '../intake/columns.ts'

const names = {
  name: [
    'Name (Original Name)',
    'User Name (Original Name)',
    'NameOriginalName',
    'Participant',
    'Name',
    'User Name',
    'Participant Name',
  ],
  email: ['User Email', 'Email', 'User_Email_2', 'E-mail', 'Email Address'],
  join: ['Join Time', 'Joined'],
  leave: ['Leave Time', 'Left'],
  guest: ['Guest', 'Is Guest'],
  waiting: ['In Waiting Room', 'InWaitingRoom'],
  attended: ['Attended'],
  topic: ['Topic', 'Meeting Topic', 'Webinar Name'],
  meeting: ['Meeting ID', 'MeetingID', 'Webinar ID', 'ID'],
  start: ['Start Time', 'Actual Start Time'],
  host: ['User_Email_1', 'Host Email', 'Host'],
} as const

export type Part = keyof typeof names
/** Where each part stands in a row; -1 where it doesn't. */
export type Places = Readonly<Record<Part, number>>

/** Which part each header means, and how telling it is; looked up for every row, because a list may begin at any. */
const meanings = new Map(
  (Object.keys(names) as Part[]).flatMap((part) =>
    names[part].map((name, rank) => [foldHeader(name), { part, rank }] as const),
  ),
)
const longestHeader = Math.max(...[...meanings.keys()].map((header) => header.length)) * 2

/** The parts that a row names, if it is a header; the most telling name of each part counts. */
export function placesIn(cells: readonly string[]): Places {
  const places = Object.fromEntries((Object.keys(names) as Part[]).map((part) => [part, -1])) as Record<Part, number>
  const ranks: Partial<Record<Part, number>> = {}
  for (const [index, cell] of cells.entries()) {
    const meaning = cell.length > longestHeader ? undefined : meanings.get(foldHeader(cell.trim()))
    if (!meaning || meaning.rank >= (ranks[meaning.part] ?? Number.POSITIVE_INFINITY)) continue
    ranks[meaning.part] = meaning.rank
    places[meaning.part] = index
  }
  return places
}
