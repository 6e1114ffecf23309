import activationStep from '../../../resources/starters/activationStep.json' with { type: 'json' }
import badge from '../../../resources/starters/badge.json' with { type: 'json' }
import communityRole from '../../../resources/starters/communityRole.json' with { type: 'json' }
import conversation from '../../../resources/starters/conversation.json' with { type: 'json' }
import criterion from '../../../resources/starters/criterion.json' with { type: 'json' }
import crossLink from '../../../resources/starters/crossLink.json' with { type: 'json' }
import decision from '../../../resources/starters/decision.json' with { type: 'json' }
import decisionRight from '../../../resources/starters/decisionRight.json' with { type: 'json' }
import discoveryQuestion from '../../../resources/starters/discoveryQuestion.json' with { type: 'json' }
import escalationStep from '../../../resources/starters/escalationStep.json' with { type: 'json' }
import evidence from '../../../resources/starters/evidence.json' with { type: 'json' }
import exportDay from '../../../resources/starters/exportDay.json' with { type: 'json' }
import holiday from '../../../resources/starters/holiday.json' with { type: 'json' }
import norm from '../../../resources/starters/norm.json' with { type: 'json' }
import plannedMeasure from '../../../resources/starters/plannedMeasure.json' with { type: 'json' }
import platform from '../../../resources/starters/platform.json' with { type: 'json' }
import prompt from '../../../resources/starters/prompt.json' with { type: 'json' }
import recognition from '../../../resources/starters/recognition.json' with { type: 'json' }
import rhythm from '../../../resources/starters/rhythm.json' with { type: 'json' }
import risk from '../../../resources/starters/risk.json' with { type: 'json' }
import rootCause from '../../../resources/starters/rootCause.json' with { type: 'json' }
import safetyAction from '../../../resources/starters/safetyAction.json' with { type: 'json' }
import topic from '../../../resources/starters/topic.json' with { type: 'json' }
import type { Starter } from '../../contract/entries.ts'
import { type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'

type StarterData = Readonly<{ group?: string; why?: string; body: Record<string, unknown> }>

/** The ready-made entries of each kind, as data in resources/starters/. A kind without any is left out. */
const starterData: Readonly<Partial<Record<EntryKind, readonly StarterData[]>>> = {
  rootCause,
  plannedMeasure,
  discoveryQuestion,
  decision,
  risk,
  recognition,
  platform,
  crossLink,
  criterion,
  badge,
  activationStep,
  communityRole,
  conversation,
  decisionRight,
  escalationStep,
  norm,
  safetyAction,
  topic,
  evidence,
  prompt,
  exportDay,
  rhythm,
  holiday,
}

/** Ready-made entries of a kind; empty when there are none. */
export function startersOf<Kind extends EntryKind>(kind: Kind): Starter<Kind>[] {
  return (starterData[kind] ?? []).map(
    ({ body, why = '', group = '' }) =>
      ({ kind, body: entryKinds[kind].body.parse(body), why, group }) as unknown as Starter<Kind>,
  )
}
