import { type SectionRule, text } from './section.ts'

/** That the topics are the members' own, and that every conversation ends with a story. */
export const conversations: SectionRule = ({ topics, conversations }) => ({
  part: 'topics',
  title: 'What we talk about',
  blocks:
    topics.length + conversations.length === 0
      ? []
      : [
          ...text(
            'You choose. Put forward what you want to talk about, and vote for what others put forward; what has the most votes comes next. You may talk about what doesn’t work here, as long as we also look for what could be done about it.',
          ),
          ...text(
            'Every conversation has a host and a last day. Afterwards somebody ties it off: the story of what we found out is written down for everybody, and whoever missed it can start there.',
          ),
        ],
  missing: 'Members don’t read how topics are chosen until there is a topic or a conversation.',
})
