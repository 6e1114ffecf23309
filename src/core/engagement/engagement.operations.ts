import { operations } from '../operation.ts'
import { loadFacts } from './facts.ts'
import { measureRules } from './measures.ts'
import { measuresBetween } from './measuring.ts'

export const engagement = operations.engagement.router({
  measures: operations.engagement.measures.handler(async ({ input, context }) => {
    const facts = await loadFacts(context.studio.workspace.read, input.cohortId)
    return { measures: measuresBetween(facts, { from: input.from, to: input.to }, input.by) }
  }),
  definitions: operations.engagement.definitions.handler(() => measureRules.map((rule) => rule.definition)),
  evidence: operations.engagement.evidence.handler(() => {
    throw new Error('not built yet')
  }),
  view: operations.engagement.view.handler(() => {
    throw new Error('not built yet')
  }),
})
