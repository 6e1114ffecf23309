import { columnOf } from '../intake/columns.ts'
import { kept } from '../intake/kept.ts'
import type { Table } from '../intake/tables.ts'
import { SinceBeginning } from './all-time.ts'
import { discourseAuthor } from './discourse-post.ts'
import { reportSource } from './report-source.ts'
import { daysAnswered, realDay } from './report-windows.ts'
import type { Reading } from './source.ts'

const columns = {
  id: ['id', 'user_id'],
  name: ['name'],
  username: ['username'],
  email: ['email'],
  created: ['created_at'],
  seen: ['last_seen_at'],
  posted: ['last_posted_at'],
  admin: ['admin'],
  moderator: ['moderator'],
  topics: ['topic_count'],
  posts: ['post_count'],
  likes: ['likes_given'],
  read: ['posts_read_count'],
} as const

/** The list of a Discourse forum's users with what each did since the account was made. The addresses they came from are never read. */
export const discourseUsers = reportSource({
  id: 'discourse-users',
  title: 'Discourse user list (CSV)',
  looksLike: 'The zip or CSV “user-list-…” of a Discourse forum, with a row for each user.',
  steps: [
    'As an administrator of the forum, open Admin, then Users.',
    'Choose Export: Discourse sends you a message with a zip to download.',
    'Bring the zip as it is; its name tells the day.',
  ],
  platform: 'discourse',
  scope: 'space',
  // Numbers since the beginning say nothing of any window that a measure is asked for.
  grades: () => ({}),
  shape: {
    columns,
    needed: ['username', 'created', 'topics', 'posts', 'likes'],
    counts: { posts: ['topics'], messages: ['posts'], reactions: ['likes'], views: ['read'] },
  },
  is: 'Its columns are those of a Discourse user list: username, topic and post counts, likes given.',
  asks: async (table, name, reading) =>
    reading.answers.window || (await daysSinceBeginning(table, name, reading))
      ? []
      : [{ about: 'window', samples: [name], suggested: null }],
  open: async (table, name, reading) => {
    const days = (await daysSinceBeginning(table, name, reading)) ?? daysAnswered(reading.answers)
    return {
      problems: [
        `${table.file} holds totals since the forum began. They can't be given to weeks or quarters; who is a member comes from it.`,
      ],
      subjectOf: (cell) => {
        const id = /^-?\d{1,15}$/.test(cell('id')) ? Number(cell('id')) : null
        if (id === null) return { rejected: `"${cell('id').slice(0, 40)}" is not a user's number` }
        if (days === null) return { rejected: 'nothing tells of which days its numbers are' }
        const isStaff = isYes(cell('admin')) || isYes(cell('moderator'))
        const [username, own, email] = [cell('username'), cell('name'), cell('email')].map((text) => kept(bare(text)))
        const author = discourseAuthor(
          id,
          { username: username ?? null, name: own ?? null, email: email ?? null },
          isStaff,
        )
        return { of: 'person', author, channel: null, ...days }
      },
    }
  },
})

async function daysSinceBeginning(table: Table, name: string, { zone }: Pick<Reading, 'zone'>) {
  const since = new SinceBeginning(zone)
  const came = columnOf(table.columns, columns.created)
  const seen = [columns.seen, columns.posted].map((names) => columnOf(table.columns, names))
  for await (const piece of table.rows()) {
    for (const row of piece) {
      if (!('cells' in row)) continue
      since.came(bare(row.cells[came] ?? ''))
      for (const at of seen) since.seen(bare(row.cells[at] ?? ''))
    }
  }
  return since.days(dayInName(`${name} ${table.file}`))
}

/** `user-list-260502-081500-12.csv` was written on 2 May 2026. */
function dayInName(name: string): string | null {
  const day = /user[-_]list[-_](\d{2})(\d{2})(\d{2})[-_]\d{6}/i.exec(name)
  return day ? realDay(`20${day[1]}-${day[2]}-${day[3]}`) : null
}

/** Discourse puts texts with a comma into quotes before it writes them as CSV, so that one pair is left over. */
function bare(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text
}

function isYes(text: string): boolean {
  return /^(?:t|true|yes|1)$/i.test(text)
}
