import { Button, Table } from '@mantine/core'
import type { Comparing } from '../../../contract/compare.ts'
import { windowInWords } from '../../ui/dates.ts'
import { counted } from '../../ui/wording.ts'
import styles from './compare.module.css'

type SideBySideProps = Readonly<{ found: Comparing; isAll: boolean; onAll: () => void }>

/** Measures in rows; in columns whom they are taken of. A word stands only where there is something to compare with. */
export function SideBySide({ found: { columns, rows }, isAll, onAll }: SideBySideProps) {
  const shown = rows.filter(({ isHeadline }) => isAll || isHeadline)
  const more = rows.length - rows.filter(({ isHeadline }) => isHeadline).length
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reachable by keyboard */}
      <section className={styles.region} aria-label="Side by side" tabIndex={0}>
        <Table verticalSpacing="xs" horizontalSpacing="md" className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Measure</Table.Th>
              {columns.map(({ title, window, people }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two cohorts may have one name
                <Table.Th key={at} scope="col">
                  {title}
                  <small>
                    {counted(people, 'member')} · {windowInWords(window)}
                  </small>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ measureId, title, cells }) => (
              <Table.Tr key={measureId}>
                <Table.Th scope="row">{title}</Table.Th>
                {cells.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                  <Table.Td key={at}>
                    <Cell cell={cell} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {more > 0 ? (
        <Button variant="default" mt="md" onClick={onAll}>
          {isAll ? 'Only the headline measures' : `Show ${counted(more, 'more measure')}`}
        </Button>
      ) : null}
    </>
  )
}

function Cell({ cell: { value, company, standing, because } }: { cell: Comparing['rows'][number]['cells'][number] }) {
  return (
    <>
      <strong>{value}</strong>
      <small>{company}</small>
      {standing === 'reference' || standing === 'not comparable' ? null : (
        <span
          className={styles.standing}
          data-clear={standing !== 'no clear difference' ? true : undefined}
          title={because}
        >
          {standing}
        </span>
      )}
    </>
  )
}
