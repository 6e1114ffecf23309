import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moodleLog } from '../../../src/core/imports/sources/moodle-log.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { damage, damaged, holdsForAny } from '../../builders/holds-for.ts'
import { entry, forumHeader, lines, logHeader, minute, post, seconds } from '../../builders/moodle.ts'
import { readSource } from '../../builders/read-source.ts'
import { readsAny } from '../../builders/reads-any.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { takeIn } from '../../builders/taking-in.ts'

const looks = (time: string, user = 21) =>
  entry(
    time,
    `User ${user}`,
    'Course: Leading',
    'System',
    'Course viewed',
    `The user with id '${user}' viewed the course with id '3'.`,
  )
const inForum = "in the forum with course module id '5'."
const log = lines(
  logHeader,
  entry(
    '6/01/26, 11:00',
    'User 22',
    'Forum: Questions',
    'Forum',
    'Post created',
    `The user with id '22' has created the post with id '11' in the discussion with id '7' ${inForum}`,
  ),
  entry(
    '6/01/26, 11:00',
    'User 22',
    'Forum: Questions',
    'Forum',
    'Some content has been posted.',
    `The user with id '22' has posted content in the forum post with id '11' in the discussion '7' located in the forum with course module id '5'.`,
  ),
  entry(
    '5/01/26, 11:00',
    'User 21',
    'Forum: Questions',
    'Forum',
    'Discussion created',
    `The user with id '21' has created the discussion with id '7' ${inForum}`,
  ),
  entry(
    '5/01/26, 11:30',
    'User 21',
    'Forum: Questions',
    'Forum',
    'Post updated',
    `The user with id '21' has updated the post with id '10' in the discussion with id '7' ${inForum}`,
  ),
  entry(
    '5/01/26, 10:55',
    'User 21',
    'Forum: Questions',
    'Forum',
    'Discussion viewed',
    `The user with id '21' has viewed the discussion with id '7' ${inForum}`,
  ),
  looks('5/01/26, 10:50'),
  looks('5/01/26, 10:50'),
  looks('5/01/26, 10:50'),
  entry(
    '4/01/26, 09:00',
    'Admin',
    'Course: Leading',
    'System',
    'User enrolled in course',
    "The user with id '2' enrolled the user with id '23' using the enrolment method 'manual' in the course with id '3'.",
    { affected: 'Cleo Reed' },
  ),
  entry(
    '4/01/26, 09:00',
    'Admin',
    'Course: Leading',
    'System',
    'Grade item updated',
    "The user with id '2' updated a grade item with id '9' of type 'mod' and name 'Quiz' in the course with the id '3'.",
  ),
  entry(
    '4/01/26, 09:00',
    'User 23',
    'Assignment: One',
    'File submissions',
    'Submission created.',
    "The user with id '23' created a file submission and uploaded '1' file/s in the assignment with course module id '8'.",
  ),
  entry(
    '4/01/26, 09:01',
    '-',
    'Course: Leading',
    'System',
    'Course viewed',
    "The user with id '0' viewed the course with id '3'.",
  ),
  entry(
    '4/01/26, 09:02',
    '-',
    'Course: Leading',
    'System',
    'User graded',
    "The user with id '-1' updated the grade with id '1' for the user with id '23'.",
  ),
  entry('4/01/26, 09:03', '-', 'Course: Leading', 'Turnitin', 'List Submissions', 'User viewed their submission inbox'),
  entry(
    '31/13/26, 09:03',
    'User 21',
    'Course: Leading',
    'System',
    'Course viewed',
    "The user with id '21' viewed the course with id '3'.",
  ),
  entry(
    '4/01/26, 09:04',
    'User 23',
    'Wiki: Notes',
    'Wiki',
    'Wiki page created',
    "The user with id '23' created the page with id '4' for the wiki with course module id '6'.",
  ),
)

describe('a log', () => {
  test('tells posts, looks, enrolments and what is shared; the rest says why it is left out', async () => {
    const found = await readSource(moodleLog, fileOf('logs.csv', log), {
      zone: 'Europe/Berlin',
      answers: { dates: 'dmy' },
    })
    expect(found).toMatchObject({
      read: 16,
      kinds: { reply: 1, post: 1, view: 5, join: 1, artefact: 1 },
      ignored: {
        'the same post once more': 1,
        'changed or taken back': 1,
        'running the course': 1,
        'nobody signed in': 1,
        'done by the system': 1,
        'names no person': 1,
      },
    })
    expect(found.rejected).toMatchObject([{ line: 16 }])
    expect(found.events.find(({ kind }) => kind === 'join')?.author).toMatchObject({ key: '23', name: 'Cleo Reed' })
    expect(found.events[0]).toMatchObject({
      at: Date.parse('2026-01-06T10:00:00Z'),
      key: `moodle:post:11:${minute('2026-01-06T10:00:00Z')}`,
      thread: 'moodle:discussion:7',
      channel: 'Questions',
      author: { key: '22', name: 'User 22' },
    })
  })

  test('keeps two looks within one minute apart, and knows both again in a longer log', async () => {
    const keys = async (text: string) =>
      (await readSource(moodleLog, fileOf('logs.csv', text))).events.map(({ key }) => key)
    const short = await keys(
      lines(
        logHeader,
        looks('5/01/26, 10:50'),
        looks('5/01/26, 10:50'),
        looks('5/01/26, 10:50', 22),
        looks('13/01/26, 1:00'),
      ),
    )
    expect(new Set(short).size).toBe(4)
    const long = await keys(
      lines(
        logHeader,
        looks('13/01/26, 1:00'),
        looks('5/01/26, 10:50', 22),
        ...Array.from({ length: 3 }, () => looks('5/01/26, 10:50')),
      ),
    )
    expect(long.filter((key) => !short.includes(key))).toHaveLength(1)
  })

  test('and the export of its forum know the same posts and people', async () => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const answers = { zone: 'UTC', dates: 'dmy' } as const
    await takeIn(
      studio,
      cohortId,
      fileOf('logs.csv', lines(logHeader, ...log.split('\r\n').slice(1, 4), looks('25/01/26, 10:00'))),
      { answers },
    )
    const posts = lines(
      forumHeader,
      post(10, 0, 21, seconds('2026-01-05T11:00:44Z')),
      post(11, 10, 22, seconds('2026-01-06T11:00:02Z')),
    )
    expect(await takeIn(studio, cohortId, fileOf('discussion.csv', posts))).toMatchObject({
      events: { added: 0, duplicate: 2 },
      people: { added: 0 },
    })
  }, 60_000)

  test.each([
    [
      'German',
      'Zeit,Vollständiger Name,Betroffene/r Nutzer/in,Ereigniskontext,Komponente,Ereignisname,Beschreibung,Herkunft,IP-Adresse',
    ],
    [
      'Spanish',
      'Hora,Nombre completo del usuario,Usuario afectado,Contexto del evento,Componente,Nombre del evento,Descripción,Origen,Dirección IP',
    ],
    ['a language whose words are not known', 'Czas,Imię,Dotyczy,Kontekst,Składnik,Zdarzenie,Opis,Źródło,Adres'],
    ['English, with a course first', `Course,${logHeader}`],
    ['English, with an index first', `,${logHeader}`],
  ])('is known by its columns in %s', async (_, header) => {
    const extra = header.split(',').length - logHeader.split(',').length
    const rows = log
      .split('\r\n')
      .slice(1, 9)
      .map(
        (row) =>
          `${extra > 0 ? 'LEAD,' : ''}${row.replace(',Post created,', ',Wpis,').replace(',Discussion created,', ',Beitrag,')}`,
      )
    const { kinds, rejected } = await readSource(moodleLog, fileOf('logs.csv', lines(header, ...rows)), {
      answers: { dates: 'dmy' },
    })
    expect({ kinds, rejected }).toEqual({ kinds: { reply: 1, post: 1, view: 4 }, rejected: [] })
  })

  test('as an extract of the database has numbers instead of words', async () => {
    const text = lines(
      'id,eventname,component,action,target,objecttable,objectid,userid,courseid,relateduserid,other,timecreated,origin',
      `1,\\mod_forum\\event\\discussion_created,mod_forum,created,discussion,forum_discussions,7,21,3,\\N,"{""forumid"":""5""}",${seconds('2026-01-05T10:00:05Z')},web`,
      `2,\\mod_forum\\event\\post_created,mod_forum,created,post,forum_posts,11,22,3,\\N,"a:2:{s:12:""discussionid"";s:1:""7"";s:7:""forumid"";s:1:""5"";}",${seconds('2026-01-05T10:10:05Z')},web`,
      `3,\\mod_forum\\event\\assessable_uploaded,mod_forum,uploaded,assessable,forum_posts,11,22,3,\\N,\\N,${seconds('2026-01-05T10:10:05Z')},web`,
      `4,\\core\\event\\course_viewed,core,viewed,course,\\N,\\N,22,3,\\N,\\N,${seconds('2026-01-05T10:10:05Z')},web`,
      `5,\\core\\event\\user_enrolment_created,core,created,user_enrolment,user_enrolments,1,2,3,24,\\N,${seconds('2026-01-05T10:10:05Z')},web`,
      `6,\\core\\event\\role_assigned,core,assigned,role,role,5,2,3,24,\\N,${seconds('2026-01-05T10:10:05Z')},web`,
      `7,\\core\\event\\message_sent,core,sent,message,message,5,22,0,21,\\N,${seconds('2026-01-05T10:10:05Z')},web`,
    )
    const found = await readSource(moodleLog, fileOf('x.csv', text))
    expect(found).toMatchObject({
      questions: [],
      kinds: { post: 1, reply: 1, view: 1, join: 1 },
      ignored: { 'the same post once more': 1, 'running the course': 1, 'private message': 1 },
    })
    expect(found.events[1]).toMatchObject({
      thread: 'moodle:discussion:7',
      key: `moodle:post:11:${minute('2026-01-05T10:10:05Z')}`,
    })
    expect(found.events[3]?.author.key).toBe('24')
  })

  test('among other tables is found, and those are left out by name', async () => {
    const path = folderOf({ 'logs.csv': log, 'roles.csv': 'courseid,userid\n1,2\n' })
    expect((await readSource(moodleLog, path)).problems).toContain('roles.csv is no log and was left out.')
  })
})

test.each([
  ['a table of events', 'time,user,event,description\n2026-01-05 10:00,ada,post,hello\n'],
  ['a table without events', 'id,userid,courseid,relateduserid,timecreated\n1,2,0,,1606845939\n'],
])('%s is no log', async (_, text) => {
  expect((await readSource(moodleLog, fileOf('x.csv', text))).found).toHaveProperty('isNot')
})

const row = fc.record({
  time: fc.constantFrom('5/01/26, 10:50', '25/03/26, 02:30', '', '5/01/26', '1767600000'),
  name: fc.oneof(fc.constantFrom('-', 'Ada', ''), fc.string({ maxLength: 6 })),
  said: fc.constantFrom(
    "The user with id '21' viewed the course with id '3'.",
    "The user with id '22' has created the post with id '11' in the discussion with id '7' in the forum with course module id '5'.",
    "The user with the id '21' has created the discussion with the id '7' in the forum with the course module id '5'.",
    "The user with id '2' enrolled the user with id '23' using the enrolment method 'manual' in the course with id '3'.",
    "The user with id '-1' did.",
    '',
  ),
})
const anyLog = fc.tuple(fc.array(row, { minLength: 1, maxLength: 15 }), damage)

function writtenLog([rows, hits]: typeof anyLog extends fc.Arbitrary<infer Log> ? Log : never): string {
  const text = lines(
    logHeader,
    ...rows.map(({ time, name, said }) =>
      entry(time, name.replace(/[",\r\n]/g, ' '), 'Course: x', 'System', 'x', said),
    ),
  )
  return fileOf('logs.csv', damaged(Buffer.from(text), hits))
}

const answers = { zone: 'Europe/Berlin', dates: 'dmy' } as const

test('any log, whole or damaged, is read the same each time or refused', async () => {
  await readsAny(moodleLog, anyLog, writtenLog, answers)
}, 60_000)

test('any log, whole or damaged, adds up, comes in once and goes out again', async () => {
  await holdsForAny(anyLog, writtenLog, { runs: 18, asked: { answers } })
}, 240_000)
