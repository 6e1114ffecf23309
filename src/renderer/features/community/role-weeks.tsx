import { Link } from 'wouter'
import type { RoleTerms } from '../../../contract/community.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { windowInWords } from '../../ui/dates.ts'
import styles from './role-weeks.module.css'

/** Weeks of the cohort across, roles down: how many people hold each, and where there are too few. */
export function RoleWeeks({ roles }: { roles: readonly RoleTerms[] }) {
  const cohort = useCohort()
  const weeks = roles[0]?.weeks ?? []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reachable by keyboard
    <section className={styles.region} aria-label="Roles by week" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.role}>
              Role
            </th>
            {weeks.map(({ week, window }) => (
              <th key={week} scope="col" title={windowInWords(window)}>
                <abbr title={windowInWords(window)}>W{week}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.uid}>
              <th scope="row" className={styles.role}>
                <Link to={pathTo(cohort.id, 'community', 'roles', String(role.id))} dir="auto">
                  {role.title.trim() === '' ? 'Untitled role' : role.title}
                </Link>
              </th>
              {role.weeks.map(({ week, held, most }) => (
                <td key={week} data-state={stateOf(role.needed, held)}>
                  {cellOf(role.needed, held, most)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function stateOf(needed: number, held: number): 'held' | 'short' | 'nobody' | 'free' {
  if (needed === 0) return 'free'
  if (held >= needed) return 'held'
  return held === 0 ? 'nobody' : 'short'
}

/** "1" where enough are there, "0 of 1" where not, "0–1 of 1" where it changes within the week. */
function cellOf(needed: number, held: number, most: number): string {
  if (held >= needed) return String(held)
  return `${most > held ? `${held}–${most}` : held} of ${needed}`
}
