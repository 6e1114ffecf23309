import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Serves } from '../../../contract/design.ts'
import type { MapItem } from '../../../contract/purpose.ts'
import { titleOf } from '../../design/entry-rows.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { placeOfEntry } from './kind-places.ts'
import styles from './map.module.css'
import { useMapActs } from './use-map-acts.ts'

const choices: readonly Readonly<{ label: string; serves: Serves }>[] = [
  { label: 'Serves the training', serves: ['training'] },
  { label: 'Serves both', serves: ['training', 'space'] },
  { label: 'Serves the space', serves: ['space'] },
  { label: 'Serves neither', serves: [] },
]

/** One thing on the map: a link to where it is written, and a menu to say what it serves. */
export function MapThing({ item }: { item: MapItem }) {
  const { serve, remove } = useMapActs()
  return (
    <li className={styles.thing}>
      <ThingName item={item} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`What ${nameOf(item).slice(0, 60)} serves`}>
            <IconDots size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {choices
            .filter(({ serves }) => [...serves].sort().join() !== [...item.serves].sort().join())
            .map(({ label, serves }) => (
              <Menu.Item key={label} onClick={() => void serve([item], serves)}>
                {label}
              </Menu.Item>
            ))}
          <Menu.Divider />
          <Menu.Item onClick={() => void remove(item)}>Remove it from the design</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}

/** What it is called, leading to where it is written. */
export function ThingName({ item }: { item: MapItem }) {
  const cohort = useCohort()
  const place = placeOfEntry(item)
  return place ? (
    <Link className={styles.name} to={pathTo(cohort.id, ...place)} dir="auto">
      {nameOf(item)}
    </Link>
  ) : (
    <span className={styles.name} dir="auto">
      {nameOf(item)}
    </span>
  )
}

export function nameOf({ kind, title }: MapItem): string {
  return titleOf({ kind, body: { title } } as Parameters<typeof titleOf>[0])
}
