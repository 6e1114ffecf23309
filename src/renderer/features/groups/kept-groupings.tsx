import { Button, Group, Title } from '@mantine/core'
import type { Entry } from '../../../contract/entries.ts'
import { titleOf } from '../../design/entry-rows.tsx'
import { useEntryActs } from '../../design/use-entries.ts'
import { SavePaper } from '../../paper/save-paper.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { GroupCards } from './group-cards.tsx'
import styles from './groups.module.css'

type KeptGroupingsProps = Readonly<{ groupings: readonly Entry<'grouping'>[]; isQuiet: boolean }>

/** Groups that were kept, to look up and to hand out. */
export function KeptGroupings({ groupings, isQuiet }: KeptGroupingsProps) {
  const cohort = useCohort()
  const { remove } = useEntryActs()
  if (groupings.length === 0)
    return isQuiet ? null : (
      <p className="muted">Choose what to balance and make groups. Nothing is kept until you say so.</p>
    )
  return (
    <>
      {groupings.map((grouping) => (
        <section key={grouping.id} className={styles.kept} aria-label={titleOf(grouping)}>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Title order={2} className={styles.keptTitle}>
              {titleOf(grouping)}
            </Title>
            <Group gap="xs" wrap="nowrap">
              <SavePaper
                isSecondary
                make={(client) => client.groups.exportCsv({ cohortId: cohort.id, id: grouping.id })}
              >
                Export CSV
              </SavePaper>
              <Button variant="subtle" color="gray" onClick={() => void remove([grouping as unknown as Entry])}>
                Remove
              </Button>
            </Group>
          </Group>
          <p className="muted">{grouping.body.says}</p>
          <GroupCards groups={grouping.body.groups} />
        </section>
      ))}
    </>
  )
}
