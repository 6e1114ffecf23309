import { Select, Table } from '@mantine/core'
import type { TableShape } from '../../../contract/imports.ts'
import styles from './mapping.module.css'
import {
  type ColumnRole,
  columnRoles,
  type MappingDraft,
  namedColumns,
  roleOf,
  roleWords,
  withRole,
} from './mapping-roles.ts'

type MappingTableProps = Readonly<{
  table: TableShape
  draft: MappingDraft
  suggested: MappingDraft
  onChange: (draft: MappingDraft) => void
}>

const leftOut = 'out'

/** The first rows as the file has them, with a choice over each column of what it holds. */
export function MappingTable({ table, draft, suggested, onChange }: MappingTableProps) {
  const named = namedColumns(table)
  const choices = [
    ...columnRoles.map((role) => ({ value: role, label: roleWords[role].label })),
    { value: leftOut, label: 'Leave out' },
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="First rows of the table">
      <Table verticalSpacing={5} horizontalSpacing="sm" fz="sm" className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {table.columns.map(({ name }, place) => {
              const role = named.has(place) ? roleOf(draft, name) : null
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
                <Table.Th key={place} scope="col" data-used={role !== null || undefined}>
                  {named.has(place) ? (
                    <Select
                      size="xs"
                      aria-label={`What “${name}” holds`}
                      allowDeselect={false}
                      data={choices}
                      value={role ?? leftOut}
                      maxDropdownHeight={420}
                      comboboxProps={{ width: 280, position: 'bottom-start' }}
                      renderOption={({ option }) => (
                        <span>
                          {option.label}
                          {option.value === leftOut ? null : (
                            <span className={styles.does}>{roleWords[option.value as ColumnRole].does}</span>
                          )}
                        </span>
                      )}
                      onChange={(value) =>
                        onChange(withRole(draft, name, columnRoles.find((each) => each === value) ?? null))
                      }
                    />
                  ) : (
                    <span className={styles.unnamed}>{name === '' ? 'No name' : 'Same name'}: left out</span>
                  )}
                  <span className={styles.column}>
                    {name || '—'}
                    {role && suggested[role] === name ? <span className={styles.suggested}>suggested</span> : null}
                  </span>
                </Table.Th>
              )
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
            <Table.Tr key={row}>
              {table.columns.map(({ name }, place) => (
                <Table.Td
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
                  key={place}
                  data-out={!named.has(place) || roleOf(draft, name) === null || undefined}
                >
                  {cells[place] ?? ''}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
