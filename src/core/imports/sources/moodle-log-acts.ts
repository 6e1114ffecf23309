/** What a row of Moodle's log is about. Ids are Moodle's numbers. */
type LogAct =
  | Readonly<{ is: 'discussion'; discussion: string | null }>
  | Readonly<{ is: 'post'; post: string | null; discussion: string | null }>
  | Readonly<{ is: 'comment'; on: string }>
  | Readonly<{ is: 'artefact' }>
  | Readonly<{ is: 'join' | 'leave'; person: string | null }>
  | Readonly<{ is: 'presence'; discussion: string | null }>
  | Readonly<{ ignored: string }>

/** What a row says. `event` in any language, or Moodle's own name such as `\mod_forum\event\post_created`. */
type LogRow = Readonly<{
  event: string
  component: string
  /** Moodle writes descriptions in English whatever the language. */
  description: string
  /** Of extracts from the database. */
  objectId: string
  relatedUser: string
  other: string
}>

const looked = 600
const own = /^\\(\w+)\\event\\(\w+)$/
const doing =
  /^The user with (?:the )?id '-?\d+' (?:has |have )?(?:manually )?(?:created|updated|deleted|added|removed|assigned|unassigned|moved|restored|reset|imported|changed|graded|overrode|hid|showed|duplicated|locked|unlocked|enabled|disabled|granted|saved)\b(.{0,40})/
/** What learners make or hand in themselves. */
const learning =
  /submission|attempt|wiki|glossary entry|data record|comment|answer|choice|feedback|response|journal|portfolio|note with/

/** What a row means, from its description first, then from the name of its event. Whatever else somebody did shows that they were there. */
export function logActOf(row: LogRow): LogAct {
  const said = row.description.slice(0, looked)
  const [, plugin = '', name = ''] = own.exec(row.event) ?? []
  const event = (name === '' ? row.event.slice(0, 80).toLowerCase() : name.replaceAll('_', ' ')).replace(/\.$/, '')
  const inForum = plugin === 'mod_forum' || /^forum$/i.test(row.component) || said.includes(' forum ')
  const discussion = numberAfter(said, 'discussion') ?? numberIn(row.other, 'discussionid')
  if (/has created the discussion with/.test(said) || (inForum && event === 'discussion created'))
    return { is: 'discussion', discussion: discussion ?? numeric(row.objectId) }
  if (/has created the post with/.test(said) || (inForum && event === 'post created'))
    return { is: 'post', post: numberAfter(said, 'post') ?? numeric(row.objectId), discussion }
  if (
    /has posted content in the/.test(said) ||
    event === 'some content has been posted' ||
    (inForum && event === 'assessable uploaded')
  )
    return { ignored: 'the same post once more' }
  if (inForum && /^(?:post|discussion) (?:updated|deleted|moved|pinned|unpinned)$/.test(event)) return changed
  if (/has (?:updated|deleted|moved) the (?:post|discussion) with/.test(said)) return changed
  const enrolled = /\b(un)?enrolled the user with (?:the )?id '(\d+)'/.exec(said)
  if (enrolled) return { is: enrolled[1] ? 'leave' : 'join', person: enrolled[2] ?? null }
  if (event === 'user enrolment created' || event === 'user enrolment deleted')
    return { is: event.endsWith('created') ? 'join' : 'leave', person: numeric(row.relatedUser) }
  if (/\bmessage\b/.test(event) || /sent a message to/.test(said)) return { ignored: 'private message' }
  const comment = /added (?:a|the) comment with (?:the )?id '\d+' .{0,80}course module id '(\d+)'/.exec(said)
  if (comment) return { is: 'comment', on: `module:${comment[1]}` }
  if (/created the (?:page with|glossary entry|data record)/.test(said)) return { is: 'artefact' }
  const what = doing.exec(said)?.[1]
  if ((what !== undefined && !learning.test(what)) || administration.test(name))
    return { ignored: 'running the course' }
  if (what !== undefined && /^.{0,40} (?:updated|deleted) /.test(said)) return changed
  return { is: 'presence', discussion: inForum ? discussion : null }
}

const changed: LogAct = { ignored: 'changed or taken back' }

/** Names of events in extracts from the database that are the work of teachers and administrators, or of Moodle itself. */
const administration =
  /^(?:grade_|user_graded|role_|course_(?:module_(?:created|updated|deleted|completion_updated)|section_|created|updated|deleted|backup|restored|reset|content_deleted)|group(?:ing)?_|enrol_instance|calendar_|config_|completion_|user_(?:created|updated|deleted|enrolment_updated)|question_|notification_)/

/** The person who did it, by number; null where the row names none. */
export function actorOf(description: string): string | null {
  return /\buser with (?:the )?id '?(-?\d{1,15})\b/i.exec(description.slice(0, looked))?.[1] ?? null
}

/** A cell that is a number. Extracts write `\N` for nothing. */
export function numeric(cell: string): string | null {
  return /^-?\d{1,15}$/.test(cell) ? cell : null
}

function numberAfter(text: string, noun: 'post' | 'discussion'): string | null {
  const pattern = noun === 'post' ? /post with (?:the )?id '(\d+)'/ : /discussion with (?:the )?id '(\d+)'/
  return pattern.exec(text)?.[1] ?? null
}

/** A number out of what an extract keeps as JSON or in PHP's own form. */
function numberIn(other: string, name: string): string | null {
  const from = other.slice(0, 2000)
  const at = from.indexOf(`"${name}"`)
  if (at < 0) return null
  return /^\s*[:;]\s*(?:s:\d+:|i:)?"?(\d{1,15})/.exec(from.slice(at + name.length + 2))?.[1] ?? null
}
