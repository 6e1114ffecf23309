import { Button } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Entry } from '../../../contract/entries.ts'
import type { Grouped, GroupRequest } from '../../../contract/groups.ts'
import { useEntries } from '../../design/use-entries.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { pathTo } from '../../studio/place.ts'
import { Empty } from '../../ui/empty.tsx'
import { Screen } from '../../ui/screen.tsx'
import { counted } from '../../ui/wording.ts'
import { GroupForm } from './group-form.tsx'
import styles from './groups.module.css'
import { KeptGroupings } from './kept-groupings.tsx'
import { Proposal } from './proposal.tsx'

/** Puts people into groups that are balanced on purpose, and says how balanced they are. */
export function GroupsScreen() {
  const cohort = useCohort()
  const kept = useEntries('grouping')
  const people = useAnswer(['roster.list', cohort.id], (client, asked) =>
    client.roster.list({ cohortId: cohort.id }, asked),
  )
  return (
    <Answered query={people}>
      {(list) => (
        <Answered query={kept}>
          {(groupings) => (
            <Groups participants={list.filter(({ role }) => role === 'participant').length} groupings={groupings} />
          )}
        </Answered>
      )}
    </Answered>
  )
}

type GroupsProps = Readonly<{ participants: number; groupings: readonly Entry<'grouping'>[] }>

function Groups({ participants, groupings }: GroupsProps) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const [proposal, setProposal] = useState<Grouped | null>(null)
  const make = useAct((client, request: GroupRequest) => client.groups.make({ cohortId: cohort.id, request }), {
    showsOwnFailure: true,
    changesNothing: true,
    onDone: setProposal,
  })
  return (
    <Screen name="Groups" headline={headlineOf(participants, groupings, proposal)} support={supportOf(participants)}>
      {participants < 2 ? (
        <Empty
          icon={IconUsersGroup}
          title="Circles, buddies and mentor pairs"
          action={<Button onClick={() => go(pathTo(cohort.id, 'people'))}>Add people</Button>}
        >
          Small groups carry a cohort. Once people are on the roster, the studio puts them into groups that mix regions,
          jobs or any other column of your roster, and says how even that is beside groups drawn by chance.
        </Empty>
      ) : (
        <div className={styles.columns}>
          <GroupForm isBusy={make.isPending} participants={participants} onMake={(request) => make.mutate(request)} />
          <div className={styles.results} aria-live="polite">
            {make.isError ? <FailureNotice error={make.error} /> : null}
            {proposal ? (
              <Proposal
                grouped={proposal}
                onKept={() => setProposal(null)}
                onAgain={(request) => make.mutate(request)}
              />
            ) : null}
            <KeptGroupings groupings={groupings} isQuiet={proposal !== null} />
          </div>
        </div>
      )}
    </Screen>
  )
}

function headlineOf(participants: number, groupings: readonly unknown[], proposal: Grouped | null): string {
  if (proposal) return proposal.says
  if (participants < 2) return 'There is nobody to put into groups yet.'
  if (groupings.length === 0) return `${counted(participants, 'participant')} could be in small groups.`
  return `${counted(groupings.length, 'grouping is', 'groupings are')} kept.`
}

function supportOf(participants: number): string {
  return participants < 2
    ? 'Groups are made of the people on the roster.'
    : 'Balanced on what you choose; the same seed gives the same groups.'
}
