import { fold } from '../../roster/folding.ts'
import { kept } from '../intake/kept.ts'
import type { Author } from './source.ts'

const minute = 60_000

/**
 * The key of what was said in a forum. A discussion's first post has the discussion's number, since that is what the log has; both kinds of export then know the
 * same acts. Numbers count within one Moodle, so the minute tells two apart; the log has no seconds.
 */
export function saidKey(said: Readonly<{ discussion: string } | { post: string }>, at: number): string {
  return `moodle:${'post' in said ? `post:${said.post}` : `discussion:${said.discussion}`}:${Math.floor(at / minute)}`
}

export function discussionThread(discussion: string): string {
  return `moodle:discussion:${discussion}`
}

/** Somebody by their number, which never changes, else by name. Moodle's logs may leave names out. */
export function moodleAuthor(id: string | null, name: string): Author {
  const known = name === '' || name === '-' ? null : name
  return {
    key: kept(id ?? `name:${fold(name)}`),
    name: kept(known ?? `User ${id}`),
    email: null,
    handle: null,
    aliases: [],
    kind: /^(?:guest user|guest|gast|invité|invitado)$/i.test(known ?? '') ? 'unknown' : 'person',
    isStaff: false,
  }
}
