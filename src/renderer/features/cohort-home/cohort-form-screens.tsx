import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CohortDraft } from '../../../contract/cohorts.ts'
import type { Template } from '../../../contract/templates.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { Screen } from '../../ui/screen.tsx'
import { newDraft, usualWeeks } from './cohort-draft.ts'
import { CohortForm } from './cohort-form.tsx'
import { StartFrom } from './start-from.tsx'

/** Makes a cohort, blank or from a template; only its name and dates are needed. */
export function NewCohortScreen() {
  const [, go] = useLocation()
  const [template, setTemplate] = useState<Template | null>(null)
  const create = useAct(
    (client, cohort: CohortDraft) =>
      template === null ? client.cohorts.create(cohort) : client.templates.start({ templateId: template.id, cohort }),
    {
      showsOwnFailure: true,
      onDone: ({ id }) => go(pathTo(id)),
    },
  )
  return (
    <Screen
      name="New cohort"
      headline="A cohort is a group of people who learn together for a while."
      support="A name and two dates are enough to begin; everything can be changed later."
    >
      <StartFrom chosen={template?.id ?? null} onChoose={setTemplate} />
      <CohortForm initial={newDraft()} weeks={template?.weeks ?? usualWeeks} verb="Create cohort" act={create} />
    </Screen>
  )
}

/** Changes what is known of a cohort. */
export function EditCohortScreen() {
  const { id, isDemo: _, ...cohort } = useCohort()
  const [, go] = useLocation()
  const update = useAct((client, draft: CohortDraft) => client.cohorts.update({ cohortId: id, cohort: draft }), {
    showsOwnFailure: true,
    onDone: () => go(pathTo(id)),
  })
  return (
    <Screen
      name={`${cohort.name}: details`}
      headline="These details frame every number of the cohort."
      support="Weeks begin on Monday in the cohort’s time zone; changing it counts every week again."
    >
      <CohortForm initial={cohort} verb="Save details" act={update} onCancel={() => go(pathTo(id))} />
    </Screen>
  )
}
