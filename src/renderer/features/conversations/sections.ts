import type { Section } from '../../design/sections.tsx'

/** The parts of the screen; the second says how many stories stay. */
export function conversationSections(stories: number | null): readonly [Section, ...Section[]] {
  return [
    { id: 'threads', title: 'Conversations' },
    { id: 'stories', title: stories ? `Stories (${stories})` : 'Stories' },
  ]
}
