import { lastWord } from './record-fields.ts'

/**
 * What a verb says was done. `message` starts or goes on with a conversation, `reply` answers for certain, `comment` says something about its object, `answer`
 * is a reply where people talk and presence where they are examined, `making` is a message where people talk and an artefact elsewhere, `entering` and `parting`
 * are about a group or course, `meeting` is both: being there, or becoming a member. `looking` is whatever somebody did with material: it shows that they were there.
 */
export type VerbMeaning =
  | 'message'
  | 'reply'
  | 'comment'
  | 'answer'
  | 'making'
  | 'liking'
  | 'rating'
  | 'looking'
  | 'attending'
  | 'meeting'
  | 'entering'
  | 'parting'
  | 'voiding'

/** Vocabularies differ in their beginnings and agree on the word at the end, so that is what counts. */
const words: Readonly<Record<VerbMeaning, readonly string[]>> = {
  message: ['posted', 'post', 'asked', 'ask', 'blogged', 'tweeted', 'tweet', 'messaged', 'started-discussion'],
  reply: ['replied', 'reply', 'replied-to', 'replied-to-tweet', 'replied-to-post'],
  comment: ['commented', 'comment', 'commented-on', 'annotated', 'reviewed'],
  answer: ['answered', 'answer', 'responded', 'respond'],
  making: [
    'created',
    'create',
    'authored',
    'author',
    'shared',
    'share',
    'published',
    'publish',
    'uploaded',
    'attached',
    'attach',
    'built',
  ],
  liking: [
    'liked',
    'like',
    'favorited',
    'favorite',
    'favourited',
    'voted',
    'voted-up',
    'voted-up-with-reason',
    'voted-down',
    'voted-down-with-reason',
    'upvoted',
    'up-voted',
    'downvoted',
    'down-voted',
    'disliked',
    'dislike',
    'reacted',
    'endorsed',
    'thanked',
    'applauded',
    'recommended',
    'agreed',
    'agree',
    'disagreed',
    'disagree',
  ],
  rating: ['rated', 'rate'],
  looking: [
    'experienced',
    'experience',
    'viewed',
    'view',
    'watched',
    'watch',
    'read',
    'listened',
    'listen',
    'played',
    'play',
    'opened',
    'open',
    'accessed',
    'access',
    'visited',
    'launched',
    'initialized',
    'initialised',
    'attempted',
    'attempt',
    'resumed',
    'downloaded',
    'consumed',
    'consume',
    'browsed',
    'previewed',
    'skimmed',
    'logged-in',
    'log-in',
    'login',
    'loggedin',
    'logged-out',
    'logout',
    'loggedout',
    'paused',
    'pause',
    'stopped',
    'terminated',
    'exited',
    'closed',
    'seeked',
    'seek',
    'skipped',
    'interacted',
    'interact',
    'suspended',
    'muted',
    'unmuted',
    'scrolled',
    'pressed',
    'focused',
    'selected',
    'clicked',
    'hovered',
    'completed',
    'complete',
    'progressed',
    'submitted',
    'submit',
    'hinted',
    'bookmarked',
    'tagged',
    'tag',
    'highlighted',
    'searched',
    'search',
    'followed',
    'follow',
  ],
  attending: ['attended', 'attend', 'participated', 'checked-in', 'checkin'],
  meeting: ['joined', 'join'],
  entering: ['registered', 'register', 'enrolled', 'enroll', 'enrolled-onto-course', 'enrolled-in'],
  parting: ['unregistered', 'unenrolled', 'unenroll', 'left', 'leave', 'unregister', 'withdrew'],
  voiding: ['voided'],
}

const meanings: ReadonlyMap<string, VerbMeaning> = new Map(
  (Object.keys(words) as VerbMeaning[]).flatMap((meaning) => words[meaning].map((word) => [word, meaning] as const)),
)

/** Verbs that are no act among people, by why. */
const others: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'a result, not an act': [
      'passed',
      'failed',
      'mastered',
      'scored',
      'satisfied',
      'waived',
      'evaluated',
      'earned',
      'achieved',
      'unlocked',
      'graded',
    ],
    'changed or taken back': [
      'edited',
      'updated',
      'update',
      'deleted',
      'delete',
      'removed',
      'remove',
      'unliked',
      'unlike',
      'unfavorited',
      'unfavorite',
      'unvoted',
      'unshared',
      'retracted',
    ],
  }).flatMap(([reason, list]) => list.map((word) => [word, reason] as const)),
)

/** What a verb means, or why it is no act among people. */
export function meaningOf(verb: string): VerbMeaning | Readonly<{ ignored: string }> {
  const word = lastWord(verb)
  return meanings.get(word) ?? { ignored: others.get(word) ?? `the verb "${word.slice(0, 40)}"` }
}

/** Things that people talk in or with; the questions of a test sound alike and are not. */
const talk = /forum|discuss|thread|comment|reply|post|message|topic|question|chat|status|note|tweet/
const exams = new Set([
  'http://adlnet.gov/expapi/activities/question',
  'http://adlnet.gov/expapi/activities/cmi.interaction',
])

export function isTalk(type: string): boolean {
  return !exams.has(type) && talk.test(lastWord(type))
}

/** Something said within a conversation, never its start. */
export function isAnswer(type: string): boolean {
  return /comment|reply|response/.test(lastWord(type))
}

/** Where people are at the same time. */
export function isGathering(type: string): boolean {
  return /meeting|event|webinar|session|conference|call|lecture|workshop|seminar|tutor/.test(lastWord(type))
}

/** Where many conversations are held, so that a message to it starts one of its own. */
export function isPlace(type: string): boolean {
  return /forum$|channel|group|course|communit|class|chat|board|site|lms/.test(lastWord(type))
}
