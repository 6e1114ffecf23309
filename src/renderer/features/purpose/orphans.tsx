import { Button, Group } from '@mantine/core'
import type { Serves } from '../../../contract/design.ts'
import { entryKinds } from '../../../contract/entry-kinds.ts'
import type { MapItem } from '../../../contract/purpose.ts'
import styles from './map.module.css'
import { nameOf, ThingName } from './map-thing.tsx'
import { useMapActs } from './use-map-acts.ts'

const choices: readonly Readonly<{ label: string; serves: Serves }>[] = [
  { label: 'Training', serves: ['training'] },
  { label: 'Both', serves: ['training', 'space'] },
  { label: 'Space', serves: ['space'] },
]

/** What names no purpose: say with one click what it serves, or do without it. */
export function Orphans({ orphans }: { orphans: readonly MapItem[] }) {
  const { serve, remove, isBusy } = useMapActs()
  if (orphans.length === 0) return null
  return (
    <tr className={styles.orphans}>
      <th scope="row">
        Serves nothing yet <span className={styles.count}>{orphans.length}</span>
      </th>
      <td colSpan={3}>
        <p>Say what each is for. What is for nothing costs people time and can go.</p>
        {orphans.length > 3 ? (
          <Group gap={4} mb="xs" role="group" aria-label={`What all ${orphans.length} serve`}>
            <span className={styles.kind}>All {orphans.length}:</span>
            {choices.map(({ label, serves }) => (
              <Button
                key={label}
                size="compact-sm"
                variant="default"
                disabled={isBusy}
                onClick={() => void serve(orphans, serves)}
              >
                {label}
              </Button>
            ))}
          </Group>
        ) : null}
        <ul>
          {orphans.map((item) => (
            <li key={item.id}>
              <span className={styles.orphan}>
                <ThingName item={item} />
                <span className={styles.kind}>{entryKinds[item.kind].one}</span>
              </span>
              <Group gap={4} wrap="nowrap" role="group" aria-label={`What ${nameOf(item).slice(0, 60)} serves`}>
                {choices.map(({ label, serves }) => (
                  <Button
                    key={label}
                    size="compact-sm"
                    variant="default"
                    disabled={isBusy}
                    onClick={() => void serve([item], serves)}
                  >
                    {label}
                  </Button>
                ))}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  disabled={isBusy}
                  onClick={() => void remove(item)}
                >
                  Remove
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
