import { engagementView } from '../figures/engagement-view.ts'
import { operations } from '../operation.ts'
import { listTotalsImports } from '../totals/standing.repo.ts'
import { evidenceFor } from './evidence.ts'
import { loadFacts } from './facts.ts'
import { measureRules } from './measures.ts'
import { measuresBetween } from './measuring.ts'
import { segmented } from './segment.ts'

export const engagement = operations.engagement.router({
  measures: operations.engagement.measures.handler(async ({ input, context }) => {
    const all = await loadFacts(context.studio.workspace.read, input.cohortId)
    const facts = input.segment ? segmented(all, input.segment) : all
    return { measures: measuresBetween(facts, { from: input.from, to: input.to }, input.by) }
  }),
  definitions: operations.engagement.definitions.handler(() => measureRules.map((rule) => rule.definition)),
  evidence: operations.engagement.evidence.handler(async ({ input, context }) => {
    const facts = await loadFacts(context.studio.workspace.read, input.cohortId)
    const totals = await listTotalsImports(context.studio.workspace.read, input.cohortId)
    return {
      measures: evidenceFor({ imports: facts.imports, totals }),
      imports: [...facts.imports, ...totals].map(({ id, source, label, grades }) => ({
        importId: id,
        source,
        label,
        grades,
      })),
    }
  }),
  view: operations.engagement.view.handler(async ({ input, context }) => {
    const facts = await loadFacts(context.studio.workspace.read, input.cohortId)
    return engagementView(facts, { from: input.from, to: input.to })
  }),
})
