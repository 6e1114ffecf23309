import type { Thread } from '../../../contract/conversations.ts'
import { counted } from '../../ui/wording.ts'

export const stateWords: Readonly<Record<Thread['state'], string>> = {
  unanswered: 'Nobody answered',
  alone: 'Nobody else wrote',
  answered: 'Answered',
  long: 'Long',
  'tied-off': 'Tied off',
}

const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** Minutes below an hour, hours below two days, days above: "25 min", "5.2 h", "3.1 days". */
export function waitInWords(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`
  return hours < 48 ? `${oneDecimal.format(hours)} h` : `${oneDecimal.format(hours / 24)} days`
}

/** From its first to its last post, both days counted. */
export function daysOf({ startedOn, lastOn }: Pick<Thread, 'startedOn' | 'lastOn'>): number {
  return Math.round((Date.parse(lastOn) - Date.parse(startedOn)) / 86_400_000) + 1
}

/** As many as somebody new reads; more make a thread long, as do more than two weeks. */
const mostPosts = 30

/** Where a thread stands, in a sentence or two. */
export function standingOf(thread: Thread): string {
  const { state, startedBy, posts, isFirstPost, hoursToFirstReply } = thread
  const first = isFirstPost ? ` It is the first conversation that ${startedBy.name} began.` : ''
  switch (state) {
    case 'unanswered':
      return `Nobody had answered by the end of your data.${first}`
    case 'alone':
      return `${startedBy.name} wrote on, and nobody else had answered by the end of your data.${first}`
    case 'answered':
      return `The first answer came after ${waitInWords(hoursToFirstReply ?? 0)}.`
    case 'long':
      return `${posts > mostPosts ? `${counted(posts, 'post')} are more than somebody new reads before joining in` : `It went on for ${counted(daysOf(thread), 'day')}, and few remember how it began`}. Its story makes room for the next conversation.`
    case 'tied-off':
      return 'Tied off: its story stays when the thread is forgotten.'
  }
}
