import type { CohortOverview } from '../../../contract/cohorts.ts'
import { spanInWords } from '../../ui/dates.ts'
import { counted } from '../../ui/wording.ts'

export type LoopStep = Readonly<{
  screen: string
  title: string
  state: 'done' | 'next' | 'later'
  words: string
}>

/** How much of the design is ready; null while it is being looked at. */
type DesignState = Readonly<{ ready: number; of: number }> | null

/** The home's sentence and the path from design to review, told from what the cohort holds already. */
export function homeAnswer(
  overview: CohortOverview,
  design: DesignState,
  /** In the cohort’s zone. */
  today: string,
): {
  sentence: string
  support: string
  steps: LoopStep[]
  next: LoopStep | null
} {
  const { cohort, isPurposeWritten, people, data } = overview
  const hasData = overview.events > 0
  const done = { purpose: isPurposeWritten, imports: hasData, engagement: hasData, review: hasData }
  const isDesigning = isPurposeWritten && !hasData && today < cohort.startsOn && (!design || design.ready < design.of)
  const first = !isPurposeWritten || isDesigning ? 'purpose' : !hasData ? 'imports' : 'engagement'
  const state = (screen: keyof typeof done): LoopStep['state'] => {
    if (screen === first) return 'next'
    return done[screen] && screen !== 'review' ? 'done' : 'later'
  }
  const steps: LoopStep[] = [
    {
      screen: isPurposeWritten ? 'readiness' : 'purpose',
      title: 'Design',
      state: state('purpose'),
      words: isPurposeWritten ? designInWords(design) : 'Write why the cohort exists and what its space is for.',
    },
    {
      screen: 'imports',
      title: 'Import',
      state: state('imports'),
      words: hasData
        ? `${counted(overview.events, 'event')} from ${counted(overview.imports, 'import')}.`
        : 'Take in an export from where people talk.',
    },
    {
      screen: 'engagement',
      title: 'Follow',
      state: state('engagement'),
      words: hasData ? 'See who takes part, week by week.' : 'Opens with the first import.',
    },
    {
      screen: 'review',
      title: 'Review',
      state: state('review'),
      words: hasData ? 'The quarter’s review drafts itself.' : 'Drafts itself once there is something to tell.',
    },
  ]
  const members = counted(people.participants, 'participant')
  const sentence = !isPurposeWritten
    ? `${cohort.name} still needs its purpose in words.`
    : isDesigning
      ? `${cohort.name} has its purpose; ${design ? `${design.ready} of ${design.of} parts of its design are ready` : 'the rest of its design is next'}.`
      : !data
        ? `${cohort.name} has a purpose; its first import is next.`
        : `${members}; activity imported for ${spanInWords(data.from, data.to)}.`
  const support = `${spanInWords(cohort.startsOn, cohort.endsOn)} · ${cohort.timeZone}`
  return { sentence, support, steps, next: steps.find((step) => step.state === 'next') ?? null }
}

function designInWords(design: DesignState): string {
  if (!design) return 'The purpose is written.'
  return `The purpose is written; ${design.ready} of ${design.of} parts of the design are ready.`
}
