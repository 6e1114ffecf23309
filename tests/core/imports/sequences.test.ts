import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { CohortId, ImportId } from '../../../src/contract/scalars.ts'
import { chance } from '../../../src/core/chance.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { ada, ben, slackExport, smallTalk, ts } from '../../builders/slack.ts'
import { standingContent } from '../../builders/standing-content.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { takeIn } from '../../builders/taking-in.ts'
import { times } from '../../builders/times.ts'

const sequences = 200 * times
const seed = 4
const mostStanding = 3
/** The files in which somebody is named an administrator. */
const namesStaff = new Set([0, 1])

/** Files of four platforms that overlap in acts, in people, and in what they say about these. */
function overlappingFiles(): readonly string[] {
  const late = [
    ...smallTalk.slice(3),
    { user: 'U0BEN', text: 'new', ts: ts('2026-01-20T09:00:00Z') },
    { user: 'U0ADA', text: 'answer', ts: ts('2026-01-20T10:00:00Z'), thread_ts: ts('2026-01-20T09:00:00Z') },
  ]
  const renamed = [
    { ...ada, is_admin: false, profile: { email: 'ada.field@example.org', display_name: 'Ada F.' } },
    { ...ben, deleted: true },
  ]
  const csv = (...rows: readonly string[]) =>
    fileOf('events.csv', `id,at,person,kind,thread,reply_to\n${rows.join('\n')}\n`)
  const discourse = (...posts: readonly object[]) => fileOf('posts.json', { latest_posts: posts })
  const post = (number: number, username: string, name: string, reply: number | null) => ({
    id: 100 + number,
    username,
    name,
    created_at: `2026-01-0${number + 4}T09:00:00.000Z`,
    cooked: '<p>Hi</p>',
    post_number: number,
    post_type: 1,
    reply_to_post_number: reply,
    topic_id: 5,
    user_id: username === 'ada' ? 11 : 12,
    staff: username === 'ada',
  })
  const members =
    'Name,User ID,Username,Email,Account type,Account created (UTC),Days active,Messages posted,Reactions added'
  return [
    folderOf(slackExport({ general: smallTalk.slice(0, 7) })),
    folderOf(slackExport({ general: late })),
    folderOf(slackExport({ general: smallTalk, random: late }, renamed)),
    csv('1,2026-01-05T09:00:00Z,ada@example.org,post,t1,', '2,2026-01-05T10:00:00Z,Ben Oak,reply,t1,1'),
    csv('2,2026-01-05T10:00:00Z,Ben Oak,reply,t1,1', '3,2026-01-06T10:00:00Z,cleo@example.org,reply,t1,2'),
    discourse(post(1, 'ada', 'Ada Field', null), post(2, 'benny', 'Ben Oak', 1)),
    discourse(post(2, 'benny', 'Ben Oak', 1), post(3, 'ada', 'Ada Field', 2)),
    fileOf(
      'Leaders Member Analytics Jan 5, 2026 - Feb 3, 2026.csv',
      `${members}\nAda Field,U0ADA,ada,ada@example.org,Admin,"Jan 1, 2025",20,30,4\nDora Ash,U0DORA,dora,dora@example.org,Member,"Jan 1, 2025",2,1,0\n`,
    ),
  ]
}

type Step = Readonly<{ file: number; acceptRoles: boolean }>

/** Files that were taken in one after the other and stand, with the numbers of their imports. */
class Standing {
  readonly imports: { step: Step; id: ImportId }[] = []
  readonly #studio: TestStudio
  readonly #cohortId: CohortId
  readonly #files: readonly string[]

  constructor(studio: TestStudio, cohortId: CohortId, files: readonly string[]) {
    this.#studio = studio
    this.#cohortId = cohortId
    this.#files = files
  }

  /** A file that adds nothing leaves no import. */
  async take(step: Step): Promise<void> {
    const { acceptRoles } = step
    const { importId } = await takeIn(this.#studio, this.#cohortId, this.#files[step.file] ?? '', { acceptRoles })
    if (importId !== null) this.imports.push({ step, id: importId })
  }

  async undo(place: number): Promise<void> {
    const [taken] = this.imports.splice(place, 1)
    if (taken) await this.#studio.client.imports.undo({ importId: taken.id })
  }
}

type Prepared = Readonly<{ studio: TestStudio; standing: Standing; content: () => Record<string, string[]> }>

/** A cohort with a roster in which two of the people stand, one of them by a name that others have too. */
async function preparedStudio(files: readonly string[]): Promise<Prepared> {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  await studio.client.roster.add({
    cohortId,
    person: { name: 'Ada Field', email: 'ada@example.org' },
    role: 'facilitator',
  })
  await studio.client.roster.add({ cohortId, person: { name: 'Ben Oak', aliases: ['benny'] }, role: 'participant' })
  const content = () => {
    const handle = new Database(studio.file, { readonly: true })
    try {
      return standingContent(handle)
    } finally {
      handle.close()
    }
  }
  return { studio, standing: new Standing(studio, cohortId, files), content }
}

/** What steps leave that are taken afresh, one after the other. What stands already is kept, and going back to it has to lead where it was before. */
class Afresh {
  readonly #prepared: Prepared
  readonly #known = new Map<string, Record<string, string[]>>()

  constructor(prepared: Prepared) {
    this.#prepared = prepared
    this.#known.set('', prepared.content())
  }

  async contentAfter(steps: readonly Step[]): Promise<Record<string, string[]>> {
    const known = this.#known.get(told(steps))
    if (known) return known
    const { standing, content } = this.#prepared
    const stands = () => standing.imports.map(({ step }) => step)
    while (!told(steps).startsWith(told(stands()))) await standing.undo(standing.imports.length - 1)
    expect(content(), `gone back to ${told(stands())}`).toEqual(this.#known.get(told(stands())))
    for (const step of steps.slice(standing.imports.length)) {
      await standing.take(step)
      this.#known.set(told(stands()), content())
    }
    return this.#known.get(told(steps)) ?? {}
  }
}

function told(steps: readonly Step[]): string {
  return steps.map(({ file, acceptRoles }) => `${file}${acceptRoles ? '+' : '-'}`).join('')
}

describe('imports, undone and imported again in any order', () => {
  test(`leave what the standing files say when they are imported afresh, after each of ${sequences} sequences`, async () => {
    const files = overlappingFiles()
    const worn = await preparedStudio(files)
    const afresh = new Afresh(await preparedStudio(files))
    const dice = chance(`sequences ${seed}`)
    const met = new Set<string>()
    for (let sequence = 0; sequence < sequences; sequence++) {
      const { standing } = worn
      for (let step = dice.whole(1, 2); step > 0; step--) {
        const count = standing.imports.length
        if (count >= mostStanding || (count > 0 && dice.happens(0.4))) await standing.undo(dice.whole(0, count - 1))
        else {
          const file = dice.whole(0, files.length - 1)
          await standing.take({ file, acceptRoles: namesStaff.has(file) && dice.happens(0.3) })
        }
      }
      const steps = standing.imports.map(({ step }) => step)
      met.add(told(steps))
      expect(worn.content(), `sequence ${sequence}, with ${told(steps)} standing`).toEqual(
        await afresh.contentAfter(steps),
      )
    }
    expect(worn.studio.studio.workspace.problems()).toEqual([])
    expect(met.size).toBeGreaterThan(sequences / 10)
  }, 600_000)
})
