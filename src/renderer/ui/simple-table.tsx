import { Table } from '@mantine/core'
import styles from './simple-table.module.css'

type SimpleTableProps = Readonly<{
  label: string
  columns: readonly { title: string; isNumber?: boolean }[]
  rows: readonly (readonly string[])[]
  /** Rules only above, below and under the header, as on paper. */
  isPaper?: boolean
}>

/** Text in rows and columns; numbers stand right-aligned in tabular figures. The first column names the row. */
export function SimpleTable({ label, columns, rows, isPaper = false }: SimpleTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reachable by keyboard
    <section aria-label={label} tabIndex={0} className={isPaper ? `${styles.region} ${styles.paper}` : styles.region}>
      <Table verticalSpacing={6} horizontalSpacing="sm" withRowBorders={!isPaper} fz={isPaper ? 'inherit' : 'sm'}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.title} ta={column.isNumber ? 'right' : 'left'} scope="col">
                {column.title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
            <Table.Tr key={row}>
              {cells.map((cell, place) => (
                <Table.Td key={columns[place]?.title} ta={columns[place]?.isNumber ? 'right' : 'left'}>
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
