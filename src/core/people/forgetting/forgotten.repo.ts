import { createHmac, randomBytes } from 'node:crypto'
import type { PersonDraft } from '../../../contract/roster.ts'
import type { CohortId } from '../../../contract/scalars.ts'
import type { Reader, Writer } from '../../db/connection.ts'
import type { Author } from '../../imports/sources/source.ts'
import { fold } from '../../roster/folding.ts'
import { addressOf } from '../addresses.ts'
import { isNamed } from '../candidate.ts'
import { listCandidates } from '../people.repo.ts'
import type { Told } from './told.ts'

/** Why rows of an import are left out when they are of somebody who was forgotten. */
export const ofForgotten = 'of somebody who was forgotten'

/** Tells those who were forgotten, of whom nothing but keyed digests is kept. */
export type Forgotten = Readonly<{
  isAuthor: (platform: string, author: Author) => boolean
  isOnRoster: (person: Pick<PersonDraft, 'name' | 'email'>) => boolean
}>

/**
 * Whom an import or a roster file must not bring back: by account and by e-mail address, and, where neither tells anything else, by a name that nobody
 * in the cohort has.
 */
export async function forgottenPeople(db: Reader, cohortId: CohortId): Promise<Forgotten> {
  const salt = await saltOf(db)
  const rows = await db.selectFrom('forgotten_key').select('digest').execute()
  const known = new Set(rows.map((row) => row.digest))
  if (salt === null || known.size === 0) return { isAuthor: () => false, isOnRoster: () => false }
  const is = (text: string) => known.has(digestOf(salt, text))
  const candidates = await listCandidates(db, cohortId)
  const accounts = new Set(
    candidates.flatMap((one) => one.accounts.map(({ platform, key }) => accountMark(platform, key))),
  )
  const names = new Set(candidates.flatMap(({ name, aliases }) => [name, ...aliases].map(fold)))
  const isName = (name: string) => name !== '' && !names.has(fold(name)) && is(nameMark(name))
  return {
    isAuthor: (platform, author) => {
      const { key, handle, email, name } = author
      if (accounts.has(accountMark(platform, key))) return false
      const address = addressOf(email)
      const marks = [accountMark(platform, key), ...(handle === null ? [] : [accountMark(platform, handle)])]
      if (marks.some(is) || (address !== null && is(addressMark(address)))) return true
      return address === null && isNamed({ ...author, platform }) && isName(name)
    },
    isOnRoster: ({ name, email }) => {
      const address = addressOf(email)
      return address === null ? isName(name) : is(addressMark(address))
    },
  }
}

/** Keeps what tells that it is them when a file brings them again, and notes which backups have to go yet. */
export async function keepForgotten(
  db: Writer,
  told: Told,
  backups: readonly string[],
): Promise<(text: string) => string> {
  const salt = (await saltOf(db)) ?? randomBytes(32).toString('hex')
  const row = { salt, backups: JSON.stringify(backups) }
  await db
    .insertInto('forgetting')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  const digest = (text: string) => digestOf(salt, text)
  const marks = [
    ...told.accounts.flatMap(({ platform, key, handle }) =>
      [key, handle].flatMap((id) => (id ? [accountMark(platform, id)] : [])),
    ),
    ...told.addresses.map((address) => addressMark(addressOf(address) ?? address)),
    ...told.names.map(nameMark),
  ]
  for (const mark of new Set(marks))
    await db
      .insertInto('forgotten_key')
      .values({ digest: digest(mark) })
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .execute()
  return digest
}

/** Lets somebody be known again whom a person adds by hand: by this address and this name. */
export async function letBackIn(db: Writer, { name, email }: Pick<PersonDraft, 'name' | 'email'>): Promise<void> {
  const salt = await saltOf(db)
  if (salt === null) return
  const address = addressOf(email)
  const marks = [nameMark(name), ...(address === null ? [] : [addressMark(address)])]
  await db
    .deleteFrom('forgotten_key')
    .where(
      'digest',
      'in',
      marks.map((mark) => digestOf(salt, mark)),
    )
    .execute()
}

/** The backups that have to go because somebody is being forgotten; null when nobody is. */
export async function backupsToGo(db: Reader): Promise<string[] | null> {
  const row = await db.selectFrom('forgetting').select('backups').executeTakeFirst()
  return row?.backups ? (JSON.parse(row.backups) as string[]) : null
}

export async function noteFinished(db: Writer): Promise<void> {
  await db.updateTable('forgetting').set({ backups: null }).execute()
}

async function saltOf(db: Reader): Promise<string | null> {
  return (await db.selectFrom('forgetting').select('salt').executeTakeFirst())?.salt ?? null
}

function digestOf(salt: string, text: string): string {
  return createHmac('sha256', salt).update(text).digest('hex')
}

function accountMark(platform: string, id: string): string {
  return `account ${platform} ${fold(id)}`
}

function addressMark(address: string): string {
  return `address ${fold(address)}`
}

function nameMark(name: string): string {
  return `name ${fold(name)}`
}
