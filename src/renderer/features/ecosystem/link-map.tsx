import type { LinkMap as LinkMapAnswer } from '../../../contract/ecosystem.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import styles from './link-map.module.css'
import { curveBetween, node, type Point, placesOf } from './link-places.ts'

type LinkMapProps = Readonly<{ map: LinkMapAnswer; selectedId: EntryId | null }>

/** Platforms and the arrows between them. The list below says the same. */
export function LinkMap({ map, selectedId }: LinkMapProps) {
  const { width, top, height, places } = placesOf(map.nodes.length)
  const placeOf = (uid: string): Point => places[map.nodes.findIndex((one) => one.uid === uid)] ?? { x: 0, y: 0 }
  const ways = new Map<string, number>()
  const arrows = map.links.map((link) => {
    const way = `${link.fromUid} ${link.toUid}`
    const turn = ways.get(way) ?? 0
    ways.set(way, turn + 1)
    return { ...link, ...curveBetween(placeOf(link.fromUid), placeOf(link.toUid), turn) }
  })
  return (
    <figure className={styles.map}>
      <svg
        viewBox={`0 ${top} ${width} ${height}`}
        role="img"
        aria-label={`Map: ${map.says} The list below says the same.`}
      >
        <defs>
          {['plain', 'chosen'].map((look) => (
            <marker
              key={look}
              id={`link-arrow-${look}`}
              viewBox="0 0 8 8"
              refX="6"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto-start-reverse"
            >
              <path d="M 0 0.5 L 7 4 L 0 7.5 z" className={styles.head} data-look={look} />
            </marker>
          ))}
        </defs>
        {arrows.map(({ id, path }) => (
          <path
            key={id}
            d={path}
            className={styles.arrow}
            data-chosen={id === selectedId || undefined}
            markerEnd={`url(#link-arrow-${id === selectedId ? 'chosen' : 'plain'})`}
          />
        ))}
        {map.nodes.map((one, at) => {
          const { x, y } = places[at] ?? { x: 0, y: 0 }
          return (
            <g key={one.uid} data-island={one.isIsland || undefined} className={styles.node}>
              <rect x={x - node.width / 2} y={y - node.height / 2} width={node.width} height={node.height} rx={8} />
              <text x={x} y={y - 3} className={styles.name}>
                {shortened(one.title)}
              </text>
              <text x={x} y={y + 15} className={styles.kind}>
                {one.isIsland ? 'an island' : one.isWhereTheyAre ? 'people are there' : stageWords[one.stage]}
              </text>
            </g>
          )
        })}
        {arrows.map(({ id, title, label }) => (
          <text
            key={id}
            x={label.x}
            y={label.y + 4}
            className={styles.label}
            data-chosen={id === selectedId || undefined}
          >
            {shortened(title || 'untitled link')}
          </text>
        ))}
      </svg>
    </figure>
  )
}

const stageWords = { start: 'from the start', later: 'later', 'not-now': 'not now', retire: 'to be retired' } as const

/** As much as a node holds on one line. */
const mostLetters = 24

function shortened(title: string): string {
  const letters = [...title.replace(/\s+/g, ' ').trim()]
  if (letters.length === 0) return 'Untitled'
  return letters.length > mostLetters
    ? `${letters
        .slice(0, mostLetters - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('')
}
