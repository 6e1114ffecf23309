import type { Paper, PaperBlock } from '../../../contract/papers.ts'
import { addDays } from '../../time/days.ts'
import { dayOfMonth, period } from '../../wording/days.ts'
import { readinessOf } from '../readiness.ts'
import { audienceSection } from './audience.ts'
import { communitySection } from './community.ts'
import { ecosystemSection } from './ecosystem.ts'
import { nudgeSection } from './nudges.ts'
import { purposeSection } from './purpose.ts'
import type { BriefDesign, BriefSection } from './section.ts'

const sections: readonly Readonly<{ title: string; section: BriefSection }>[] = [
  { title: 'Purpose', section: purposeSection },
  { title: 'Audience', section: audienceSection },
  { title: 'Nudges', section: nudgeSection },
  { title: 'Community', section: communitySection },
  { title: 'Ecosystem and activation', section: ecosystemSection },
]

/** The design of a cohort as a document to sign: everything that is written down, what is still missing, and places for signatures. */
export function briefOf(design: BriefDesign): Paper {
  const { cohort, purpose } = design
  const readiness = readinessOf(design)
  const written = sections
    .map(({ title, section }) => ({ title, blocks: section(design) }))
    .filter(({ blocks }) => blocks.length > 0)
  return {
    title: 'Design brief',
    from: cohort.groupName.trim() ? `${cohort.name} · ${cohort.groupName.trim()}` : cohort.name,
    sentence: design.stands.training ? design.statement : 'The purpose of this cohort is still being written.',
    facts: [
      `${period({ from: cohort.startsOn, to: addDays(cohort.endsOn, 1) })}${purpose.audience.trim() ? `, for ${purpose.audience.trim()}` : ''}`,
      `As of ${dayOfMonth(design.today)} ${design.today.slice(0, 4)}`,
    ],
    language: 'en-GB',
    hasContents: true,
    blocks: [
      ...stateOf(readiness),
      ...written.flatMap(({ title, blocks }): PaperBlock[] => [{ kind: 'heading', level: 1, text: title }, ...blocks]),
      { kind: 'heading', level: 1, text: 'Sign-off' },
      {
        kind: 'text',
        text: 'By signing we agree to run the cohort as it is designed here, and to decide together on what changes.',
      },
      {
        kind: 'signatures',
        signers: ['Sponsor', 'Instructional designer', 'Facilitator'].map((role) => ({ role, name: '' })),
      },
    ],
  }
}

/** What the reader signs, and what is not there yet. */
function stateOf({ headline, checks }: ReturnType<typeof readinessOf>): PaperBlock[] {
  const open = checks.filter(({ state }) => state !== 'ready')
  return [
    { kind: 'heading', level: 1, text: 'Where this design stands' },
    { kind: 'lead', text: headline },
    ...(open.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Not ready yet',
            columns: ['Part', 'What is missing', 'Why it matters'].map((title) => ({ title, isNumber: false })),
            rows: open.map(({ title, says, why }) => [title, says, why]),
            note: '',
          },
        ]),
  ]
}
