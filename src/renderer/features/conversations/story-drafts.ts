import { create } from 'zustand'
import type { CohortId } from '../../../contract/scalars.ts'

export type StoryDraft = Readonly<{ title: string; story: string }>

const blank: StoryDraft = { title: '', story: '' }

const useDrafts = create<Readonly<Record<string, StoryDraft>>>(() => ({}))

/** What was written of a thread's story so far. It waits here while one looks at another thread, until it is tied off or the window closes. */
export function useStoryDraft(cohortId: CohortId, thread: string) {
  const key = `${cohortId} ${thread}`
  const draft = useDrafts((drafts) => drafts[key]) ?? blank
  return {
    draft,
    write: (part: Partial<StoryDraft>) => useDrafts.setState({ [key]: { ...draft, ...part } }),
    forget: () => useDrafts.setState({ [key]: blank }),
  }
}
