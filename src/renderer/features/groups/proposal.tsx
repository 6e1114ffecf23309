import { Button, Group, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { Grouped, GroupRequest } from '../../../contract/groups.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { GroupCards } from './group-cards.tsx'
import styles from './groups.module.css'

type ProposalProps = Readonly<{ grouped: Grouped; onKept: () => void; onAgain: (request: GroupRequest) => void }>

/** Groups that aren't kept yet: who is with whom, how even that is, and the way to keep or draw again. */
export function Proposal({ grouped, onKept, onAgain }: ProposalProps) {
  const cohort = useCohort()
  const [title, setTitle] = useState('')
  const showUndoable = useUndoToast()
  const keep = useAct(
    (client) => client.groups.keep({ cohortId: cohort.id, title: title.trim() || 'Groups', grouped }),
    {
      onDone: () => {
        void showUndoable('Kept the groups.')
        onKept()
      },
    },
  )
  const again = () => onAgain({ ...grouped.request, seed: grouped.request.seed + 1 })
  return (
    <section aria-label="Proposed groups">
      <GroupCards groups={grouped.groups} />
      {grouped.evenness.map(({ attribute, wish, values }) => (
        <section key={attribute} className={styles.evenness}>
          <Title order={3}>
            {attribute}, {wish === 'mix' ? 'mixed' : 'alike'}
          </Title>
          <SimpleTable
            label={`How even ${attribute} is`}
            columns={[
              { title: attribute },
              { title: 'People', isNumber: true },
              { title: 'In one group, here', isNumber: true },
              { title: 'By chance (middle 95%)', isNumber: true },
            ]}
            rows={values.map(({ value, people, least, most, byChance: [low, high] }) => [
              value,
              String(people),
              least === most ? String(least) : `${least} to ${most}`,
              low === high ? String(low) : `${low} to ${high}`,
            ])}
          />
        </section>
      ))}
      <Group align="flex-end" gap="xs" mt="md">
        <TextInput
          label="Keep them as"
          placeholder="Coaching circles"
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button loading={keep.isPending} onClick={() => keep.mutate()}>
          Keep the groups
        </Button>
        <Button variant="default" onClick={again}>
          Draw again (seed {grouped.request.seed + 1})
        </Button>
      </Group>
    </section>
  )
}
