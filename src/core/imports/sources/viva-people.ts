import { columnOf } from '../intake/columns.ts'
import { kept } from '../intake/kept.ts'
import type { Table } from '../intake/tables.ts'
import type { Author, Draft } from './source.ts'

const names = {
  id: ['id', 'user_id'],
  email: ['email'],
  name: ['name', 'full_name'],
  state: ['state'],
  deleted: ['deleted_at'],
} as const

/** Who the numbers of a network mean. Of a whole organisation only those who wrote are somebody here. */
export class VivaPeople {
  readonly #known = new Map<string, Author>()

  /** Takes the rows of Users.csv; tells which were not understood. */
  async learn(table: Table, file: string): Promise<Draft[]> {
    let strange = 0
    const at = new Map(Object.entries(names).map(([name, aliases]) => [name, columnOf(table.columns, aliases)]))
    for await (const piece of table.rows()) {
      for (const row of piece) {
        const cell = (column: keyof typeof names) => ('cells' in row ? plain(row.cells[at.get(column) ?? -1]) : '')
        if (cell('id') === '') strange++
        else {
          const isGone = cell('deleted') !== '' || /delet/i.test(cell('state'))
          this.#keep(cell('id'), { name: cell('name'), email: cell('email') }, isGone ? 'deleted' : 'person')
        }
      }
    }
    return strange === 0
      ? []
      : [{ type: 'problem', text: `${strange} ${strange === 1 ? 'row' : 'rows'} of ${file} name nobody.` }]
  }

  /** The sender of a message, as the list of users or else the message names them; without a number nobody knows who it was. */
  of(id: string, { name, email, isBot }: { name: string; email: string; isBot: boolean }): Author {
    if (id === '') return this.#known.get('') ?? this.#keep('', { name: 'Somebody unknown', email: '' }, 'unknown')
    return this.#known.get(id) ?? this.#keep(id, { name, email }, isBot ? 'bot' : 'person')
  }

  #keep(id: string, { name, email }: { name: string; email: string }, kind: Author['kind']): Author {
    const author: Author = {
      key: kept(id) || 'unknown',
      name: kept(name || email.split('@', 1)[0] || id),
      email: kept(email) || null,
      handle: null,
      aliases: [],
      kind,
      isStaff: false,
    }
    this.#known.set(author.key === 'unknown' ? '' : author.key, author)
    return author
  }
}

/** The export writes `null` into cells that are empty. */
export function plain(text: string | undefined): string {
  const trimmed = text?.trim() ?? ''
  return /^null$/i.test(trimmed) ? '' : trimmed
}
