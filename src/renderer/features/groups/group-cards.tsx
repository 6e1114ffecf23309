import type { Grouped } from '../../../contract/groups.ts'
import styles from './groups.module.css'

/** Who is with whom. */
export function GroupCards({ groups }: Pick<Grouped, 'groups'>) {
  return (
    <ul className={styles.cards}>
      {groups.map(({ name, members }) => (
        <li key={name} className={styles.card}>
          <strong dir="auto">{name}</strong>
          <ul>
            {members.map((member) => (
              <li key={member.personId} dir="auto">
                {member.name}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
