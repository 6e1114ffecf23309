import { Title } from '@mantine/core'
import { Link } from 'wouter'
import type { RiskRegister } from '../../../contract/ecosystem.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import { titleOf } from '../../design/entry-rows.tsx'
import { useEntries } from '../../design/use-entries.ts'
import styles from './risks.module.css'
import { useEcosystemPath, useSelectedId } from './use-ecosystem.ts'
import { impacts, likelihoods, riskLevels } from './words.ts'

/** Five by five: how likely upwards, how much it would hurt to the right. Each number leads to its risk. */
export function RiskGrid({ register }: { register: RiskRegister }) {
  const path = useEcosystemPath()
  const selectedId = useSelectedId()
  const risks = useEntries('risk')
  const numberOf = (id: EntryId) => register.risks.findIndex((risk) => risk.id === id) + 1
  const titleFor = (id: EntryId) => {
    const risk = risks.data?.find((one) => one.id === id)
    return risk ? titleOf(risk).slice(0, 80) : ''
  }
  return (
    <section aria-label="Risks by likelihood and impact" className={styles.gridSection}>
      <Title order={2} mb={8}>
        How likely, and how much it would hurt
      </Title>
      <div className={styles.region}>
        <table className={styles.grid}>
          <tbody>
            {[...likelihoods].reverse().map(({ value, label }) => (
              <tr key={value}>
                <th scope="row">{label}</th>
                {register.grid
                  .filter(({ likelihood }) => String(likelihood) === value)
                  .map(({ impact, level, ids }) => (
                    <td key={impact} data-level={level}>
                      <span className={styles.cellWord}>{riskLevels[level]}</span>
                      <span className={styles.marks}>
                        {ids.map((id) => (
                          <Link
                            key={id}
                            to={path('risks', id)}
                            className={styles.mark}
                            data-chosen={String(id) === selectedId || undefined}
                            title={titleFor(id)}
                            aria-label={`${numberOf(id)}: ${titleFor(id)}`}
                          >
                            {numberOf(id)}
                          </Link>
                        ))}
                      </span>
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {impacts.map(({ value, label }) => (
                <th key={value} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.hint}>The number is the place in the list above.</p>
    </section>
  )
}
