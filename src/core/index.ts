import { audience } from './audience/audience.operations.ts'
import { classification } from './classification/classification.operations.ts'
import { cohorts } from './cohorts/cohorts.operations.ts'
import { community } from './community/community.operations.ts'
import { compare } from './compare/compare.operations.ts'
import { conversations } from './conversations/conversations.operations.ts'
import { demo } from './demo/demo.operations.ts'
import { ecosystem } from './ecosystem/ecosystem.operations.ts'
import { engagement } from './engagement/engagement.operations.ts'
import { entries } from './entries/entries.operations.ts'
import { groups } from './groups/groups.operations.ts'
import { history } from './history/history.operations.ts'
import { imports } from './imports/imports.operations.ts'
import { ledger } from './ledger/ledger.operations.ts'
import { mappings } from './mappings/mappings.operations.ts'
import { nudges } from './nudges/nudges.operations.ts'
import { operations } from './operation.ts'
import { commitments } from './people/commitments.operations.ts'
import { matches } from './people/matches.operations.ts'
import { people } from './people/people.operations.ts'
import { prompts } from './prompts/prompts.operations.ts'
import { purpose } from './purpose/purpose.operations.ts'
import { readiness } from './readiness/readiness.operations.ts'
import { reviews } from './reviews/reviews.operations.ts'
import { roster } from './roster/roster.operations.ts'
import { survey } from './survey/survey.operations.ts'
import { templates } from './templates/templates.operations.ts'
import { totals } from './totals/totals.operations.ts'
import { uploads } from './uploads/uploads.operations.ts'
import { value } from './value/value.operations.ts'
import { week } from './week/week.operations.ts'
import { workspaces } from './workspaces/workspaces.operations.ts'

/** Everything the core can do, as the contract promises it. Hosts serve it; they know nothing else of the core but `Studio` and `Ports`. */
export const router = operations.router({
  workspaces,
  cohorts,
  purpose,
  entries,
  audience,
  survey,
  prompts,
  nudges,
  ledger,
  community,
  ecosystem,
  groups,
  readiness,
  templates,
  roster,
  matches,
  people,
  commitments,
  uploads,
  imports,
  mappings,
  engagement,
  classification,
  conversations,
  totals,
  value,
  compare,
  reviews,
  demo,
  history,
  week,
})

export type { Clock, Dialogs, Log, Places, Ports } from './ports.ts'
export { Studio } from './studio.ts'
