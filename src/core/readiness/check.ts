import type { ReadinessCheck } from '../../contract/readiness.ts'
import type { WholeDesign } from './whole-design.ts'

/** One line of the readiness page: what it looks at, why that matters, and where it is done. */
export type Check = Readonly<
  Pick<ReadinessCheck, 'id' | 'area' | 'title' | 'why' | 'place'> & {
    look: (design: WholeDesign) => Pick<ReadinessCheck, 'state' | 'says'>
  }
>

type Finding = ReturnType<Check['look']>

function ready(says: string): Finding {
  return { state: 'ready', says }
}

function started(says: string): Finding {
  return { state: 'started', says }
}

function missing(says: string): Finding {
  return { state: 'missing', says }
}

/** Ready when nothing is lacking, missing when nothing is there, else started; `lacks` are sentences. */
export function finding(isThere: boolean, has: string, lacks: readonly string[]): Finding {
  if (lacks.length === 0) return ready(has)
  const says = lacks.join(' ')
  return isThere ? started(says) : missing(says)
}
