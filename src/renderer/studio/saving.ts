import { create } from 'zustand'

type Flush = () => Promise<void>

type Saving = Readonly<{
  /** Edits on their way. */
  underWay: number
  /** Typed but not sent yet. */
  isWaiting: boolean
  hasFailed: boolean
  /** Grows with each undo and redo, so that forms drop their drafts and show what is stored. */
  epoch: number
}>

/** How safe the person's words are; the top bar says it quietly. */
export const useSaving = create<Saving>(() => ({ underWay: 0, isWaiting: false, hasFailed: false, epoch: 0 }))

const drafts = new Set<Flush>()

/** Counts an edit as under way until it is kept or refused. */
export async function whileSaving<Result>(edit: () => Promise<Result>): Promise<Result> {
  useSaving.setState(({ underWay }) => ({ underWay: underWay + 1 }))
  try {
    const result = await edit()
    useSaving.setState({ hasFailed: false })
    return result
  } catch (error) {
    useSaving.setState({ hasFailed: true })
    throw error
  } finally {
    useSaving.setState(({ underWay }) => ({ underWay: underWay - 1 }))
  }
}

/** Registers a draft that has to be sent before anything that leaves or changes the page's state. Gives the way to take it back. */
export function keepDraft(flush: Flush): () => void {
  drafts.add(flush)
  useSaving.setState({ isWaiting: true })
  return () => {
    drafts.delete(flush)
    useSaving.setState({ isWaiting: drafts.size > 0 })
  }
}

/** Sends everything typed and not sent yet. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...drafts].map((flush) => flush()))
}

/** Sends everything typed and waits for every edit under way. Gives whether all of it was kept; what was refused is still in its form. */
export async function settle(): Promise<boolean> {
  await flushDrafts()
  if (useSaving.getState().underWay > 0)
    await new Promise<void>((resolve) => {
      const stop = useSaving.subscribe(({ underWay }) => {
        if (underWay > 0) return
        stop()
        resolve()
      })
    })
  return drafts.size === 0
}

export function hasDrafts(): boolean {
  return drafts.size > 0 || useSaving.getState().underWay > 0
}

export function dropDrafts(): void {
  useSaving.setState(({ epoch }) => ({ epoch: epoch + 1 }))
}
