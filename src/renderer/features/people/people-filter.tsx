import { Group, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { PeopleFilter } from '../../../contract/people.ts'
import type { Person } from '../../../contract/roster.ts'
import { levelOrder, levelWords } from './level-words.ts'
import styles from './people.module.css'
import type { Levels } from './people-order.ts'
import { roleChoices } from './role-words.ts'
import { Segments } from './segments.tsx'
import { knownChoices } from './standing-words.ts'

type PeopleFiltersProps = Readonly<{
  people: readonly Person[]
  levels: Levels
  filter: PeopleFilter
  onChange: (filter: PeopleFilter) => void
}>

const quick = { transitionProps: { duration: 0 } }

/** Who is listed: by words, role, level, a trait, and where they are known from; kept as segments. */
export function PeopleFilters({ people, levels, filter, onChange }: PeopleFiltersProps) {
  const change = (changes: Partial<PeopleFilter>) => onChange({ ...filter, ...changes })
  const held = roleChoices.filter(({ value }) => people.some((person) => person.role === value))
  const known = knownChoices(people)
  const traits = traitsOf(people)
  return (
    <Group gap="sm" className={styles.filters}>
      <TextInput
        aria-label="Search people"
        placeholder="Name, e-mail or alias"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.search}
        maxLength={200}
        onChange={(event) => change({ search: event.currentTarget.value })}
        className={styles.search}
      />
      {held.length > 1 ? (
        <Select
          aria-label="Role"
          placeholder="Any role"
          clearable
          clearButtonProps={{ 'aria-label': 'Any role' }}
          comboboxProps={quick}
          data={held}
          value={filter.role}
          onChange={(value) => change({ role: held.find((choice) => choice.value === value)?.value ?? null })}
          className={styles.choice}
        />
      ) : null}
      {levels.size > 0 ? (
        <Select
          aria-label="Level now"
          placeholder="Any level"
          clearable
          clearButtonProps={{ 'aria-label': 'Any level' }}
          comboboxProps={quick}
          data={levelOrder.map((level) => ({ value: level, label: levelWords[level].title }))}
          value={filter.level}
          onChange={(value) => change({ level: levelOrder.find((level) => level === value) ?? null })}
          className={styles.choice}
        />
      ) : null}
      {traits.length > 0 ? (
        <Select
          aria-label="Trait"
          placeholder="Any trait"
          clearable
          searchable
          limit={50}
          clearButtonProps={{ 'aria-label': 'Any trait' }}
          comboboxProps={quick}
          data={traits.map(({ name, value }) => `${name}: ${value}`)}
          value={filter.attribute ? `${filter.attribute.name}: ${filter.attribute.value}` : null}
          onChange={(text) => change({ attribute: traits.find((one) => `${one.name}: ${one.value}` === text) ?? null })}
          className={styles.choice}
        />
      ) : null}
      {known.length > 0 ? (
        <Select
          aria-label="Known from"
          data={known}
          value={filter.known}
          allowDeselect={false}
          comboboxProps={quick}
          onChange={(value) => change({ known: known.find((choice) => choice.value === value)?.value ?? 'all' })}
          className={styles.known}
        />
      ) : null}
      <Segments filter={filter} onChoose={onChange} />
    </Group>
  )
}

function traitsOf(people: readonly Person[]): { name: string; value: string }[] {
  const found = new Map<string, { name: string; value: string }>()
  for (const { attributes } of people)
    for (const [name, value] of Object.entries(attributes)) found.set(`${name}: ${value}`, { name, value })
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, trait]) => trait)
}
