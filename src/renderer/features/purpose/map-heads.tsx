import { Link } from 'wouter'
import type { PurposeMap } from '../../../contract/purpose.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import styles from './map.module.css'

type MapHeadsProps = Readonly<{ map: PurposeMap; counts: Readonly<Record<'training' | 'both' | 'space', number>> }>

/** The two purposes as the heads of their columns. */
export function MapHeads({ map, counts }: MapHeadsProps) {
  return (
    <thead>
      <tr>
        <td className={styles.corner} />
        <Head
          lane="training"
          name="The training"
          count={counts.training}
          text={map.stands.training ? map.statement : ''}
        />
        <Head lane="both" name="Both" count={counts.both} text={null} />
        <Head lane="space" name="The space" count={counts.space} text={map.stands.space ? map.spacePurpose : ''} />
      </tr>
    </thead>
  )
}

type HeadProps = Readonly<{ lane: string; name: string; count: number; text: string | null }>

function Head({ lane, name, count, text }: HeadProps) {
  const cohort = useCohort()
  return (
    <th scope="col" data-lane={lane}>
      <span className={styles.head}>
        {name} <span className={styles.count}>{count}</span>
      </span>
      {text === null ? (
        <span className={styles.purpose}>Serves the training and the space at once.</span>
      ) : text === '' ? (
        <Link to={pathTo(cohort.id, 'purpose', 'statement')}>Write this purpose</Link>
      ) : (
        <span className={styles.purpose} dir="auto">
          {text}
        </span>
      )}
    </th>
  )
}
