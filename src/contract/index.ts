import { audience } from './audience.ts'
import { classification } from './classification.ts'
import { cohorts } from './cohorts.ts'
import { commitments } from './commitments.ts'
import { community } from './community.ts'
import { compare } from './compare.ts'
import { conversations } from './conversations.ts'
import { demo } from './demo.ts'
import { ecosystem } from './ecosystem.ts'
import { engagement } from './engagement.ts'
import { entries } from './entries.ts'
import { groups } from './groups.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { ledger } from './ledger.ts'
import { mappings } from './mappings.ts'
import { matches } from './matches.ts'
import { nudges } from './nudges.ts'
import { people } from './people.ts'
import { prompts } from './prompts.ts'
import { purpose } from './purpose.ts'
import { readiness } from './readiness.ts'
import { reviews } from './reviews.ts'
import { roster } from './roster.ts'
import { survey } from './survey.ts'
import { templates } from './templates.ts'
import { totals } from './totals.ts'
import { uploads } from './uploads.ts'
import { value } from './value.ts'
import { week } from './week.ts'
import { workspaces } from './workspaces.ts'

/** Everything the interface may ask of the core: the sum of the features' operation tables. */
export const contract = {
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
}
