import { Button, Group, Pill, Popover, Select, Stack } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import type { CalendarItem, NudgeStatus, Principle } from '../../../contract/nudges.ts'
import { type FilterName, type Filters, filterNames } from './calendar-address.ts'
import { valuesOf } from './filtering.ts'
import { kindWords, shortened, statusWords } from './nudge-words.ts'
import { principleOf } from './principles.ts'

const filterWords: Readonly<Record<FilterName, Readonly<{ title: string; none: string }>>> = {
  kind: { title: 'What', none: '' },
  principle: { title: 'Principle', none: 'No principle' },
  channel: { title: 'Channel', none: 'No channel' },
  audience: { title: 'Audience', none: 'Everybody' },
  currency: { title: 'Currency', none: 'No one currency' },
  owner: { title: 'Owner', none: 'Nobody yet' },
  status: { title: 'Status', none: '' },
}

type FilterBarProps = Readonly<{
  /** Everything of the calendar, filtered or not: what can be chosen. */
  items: readonly CalendarItem[]
  filters: Filters
  currencies: ReadonlyMap<string, string>
  onChange: (filters: Filters) => void
}>

/** Narrows the calendar down; what is chosen stands beside the button and goes at a click. */
export function FilterBar({ items, filters, currencies, onChange }: FilterBarProps) {
  const active = filterNames.filter((name) => filters[name] !== undefined)
  const set = (name: FilterName, value: string | null) => {
    const { [name]: _, ...others } = filters
    onChange(value === null ? others : { ...others, [name]: value })
  }
  const wordFor = (name: FilterName, value: string) => filterValueInWords(name, value, currencies)
  return (
    <Group gap={6}>
      <Popover width={280} position="bottom-start" shadow="md" trapFocus transitionProps={{ duration: 0 }}>
        <Popover.Target>
          <Button variant="default" size="xs" leftSection={<IconFilter size={14} aria-hidden />}>
            Filter
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Filter the calendar">
          <Stack gap="xs">
            {filterNames.map((name) => (
              <Select
                key={name}
                size="xs"
                label={filterWords[name].title}
                placeholder="Any"
                clearable
                searchable={name !== 'kind' && name !== 'status'}
                comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
                data={valuesOf(items, name).map((value) => ({ value: `=${value}`, label: wordFor(name, value) }))}
                value={filters[name] === undefined ? null : `=${filters[name]}`}
                onChange={(chosen) => set(name, chosen === null ? null : chosen.slice(1))}
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {active.map((name) => (
        <Pill
          key={name}
          withRemoveButton
          onRemove={() => set(name, null)}
          removeButtonProps={{
            'aria-label': `Stop filtering by ${filterWords[name].title.toLowerCase()}`,
            tabIndex: 0,
            'aria-hidden': false,
          }}
        >
          {filterWords[name].title}: {wordFor(name, filters[name] ?? '')}
        </Pill>
      ))}
      {active.length > 1 ? (
        <Button size="compact-xs" variant="subtle" onClick={() => onChange({})}>
          Show everything
        </Button>
      ) : null}
    </Group>
  )
}

function filterValueInWords(name: FilterName, value: string, currencies: ReadonlyMap<string, string>): string {
  if (name === 'kind') return kindWords[value as CalendarItem['kind']].many
  if (name === 'status') return statusWords[value as NudgeStatus].word
  if (value === '') return filterWords[name].none
  if (name === 'principle') return principleOf(value as Principle).word
  return shortened(name === 'currency' ? (currencies.get(value) ?? value) : value, 60)
}
