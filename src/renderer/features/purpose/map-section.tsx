import { type EntryKind, entryKinds } from '../../../contract/entry-kinds.ts'
import type { MapItem, PurposeMap } from '../../../contract/purpose.ts'
import { Answered } from '../../studio/answered.tsx'
import { counted } from '../../ui/wording.ts'
import styles from './map.module.css'
import { MapHeads } from './map-heads.tsx'
import { MapThing } from './map-thing.tsx'
import { Orphans } from './orphans.tsx'
import { usePurposeMap } from './use-purpose.ts'

const lanes = ['training', 'both', 'space'] as const
type Lane = (typeof lanes)[number]

export function MapHeadline() {
  const { data } = usePurposeMap()
  if (!data || data.items.length === 0)
    return 'Nothing in the design serves a purpose yet, because there is nothing in it.'
  const orphans = data.items.filter(({ serves }) => serves.length === 0).length
  if (orphans === data.items.length) return 'Nothing in the design says yet which purpose it serves.'
  if (orphans === 0) return `All ${data.items.length} things in the design serve a purpose.`
  return `${counted(data.items.length - orphans, 'thing')} in the design ${data.items.length - orphans === 1 ? 'serves' : 'serve'} a purpose; ${orphans} ${orphans === 1 ? 'serves' : 'serve'} none.`
}

/** The two purposes, what serves them between, and first what serves neither. */
export function MapSection() {
  const map = usePurposeMap()
  return <Answered query={map}>{(answer) => <WholeMap map={answer} />}</Answered>
}

function WholeMap({ map }: { map: PurposeMap }) {
  const orphans = map.items.filter(({ serves }) => serves.length === 0)
  const placed = map.items.filter(({ serves }) => serves.length > 0)
  const kinds = [...new Set(placed.map(({ kind }) => kind))]
  return (
    <table className={styles.map} aria-label="What serves which purpose">
      <MapHeads
        map={map}
        counts={{
          training: countIn('training', placed),
          both: countIn('both', placed),
          space: countIn('space', placed),
        }}
      />
      <tbody>
        <Orphans orphans={orphans} />
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{nameOf(kind)}</th>
            {lanes.map((lane) => (
              <td key={lane} data-lane={lane}>
                <ul>
                  {placed
                    .filter((item) => item.kind === kind && laneOf(item) === lane)
                    .map((item) => (
                      <MapThing key={item.id} item={item} />
                    ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
        {kinds.length === 0 ? (
          <tr>
            <td colSpan={4} className={styles.none}>
              Platforms, nudges, norms, measures, decisions and prompts appear here as soon as they name the purpose
              they serve. So you see at a glance what the design is for, and what could be left out.
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}

function laneOf({ serves }: MapItem): Lane {
  const [only] = serves
  return serves.length > 1 || only === undefined ? 'both' : only
}

function countIn(lane: Lane, items: readonly MapItem[]): number {
  return items.filter((item) => laneOf(item) === lane).length
}

function nameOf(kind: EntryKind): string {
  const { many } = entryKinds[kind]
  return many.charAt(0).toUpperCase() + many.slice(1)
}
