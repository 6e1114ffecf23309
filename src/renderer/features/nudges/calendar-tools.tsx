import { Button, Group, Menu, Popover, SegmentedControl } from '@mantine/core'
import { IconAlertTriangle, IconCalendarDown, IconChevronDown, IconPrinter } from '@tabler/icons-react'
import type { Calendar, CalendarItem } from '../../../contract/nudges.ts'
import { counted } from '../../ui/wording.ts'
import type { CalendarPlace } from './calendar-address.ts'
import { FilterBar } from './filter-bar.tsx'
import styles from './tools.module.css'
import { useCurrencies } from './use-currencies.ts'
import { WarningList } from './warning-list.tsx'

type ToolsProps = Readonly<{
  whole: Calendar
  undated: readonly CalendarItem[]
  place: CalendarPlace
  acts: Readonly<{ exportIcs: () => void; isExporting: boolean }>
  onChange: (part: Partial<CalendarPlace>) => void
}>

/** How the calendar is shown, what it leaves out, what deserves a look, and the ways out of the studio. */
export function CalendarTools({ whole, undated, place, acts, onChange }: ToolsProps) {
  const currencies = useCurrencies()
  return (
    <div className={styles.tools}>
      <SegmentedControl
        size="xs"
        aria-label="View"
        value={place.view}
        onChange={(view) => onChange({ view: view === 'month' ? 'month' : 'weeks' })}
        data={[
          { value: 'weeks', label: 'Weeks' },
          { value: 'month', label: 'Month' },
        ]}
      />
      {place.view === 'weeks' ? (
        <SegmentedControl
          size="xs"
          aria-label="Rows"
          value={place.rows}
          onChange={(rows) => onChange({ rows: rows === 'channel' ? 'channel' : 'principle' })}
          data={[
            { value: 'principle', label: 'By principle' },
            { value: 'channel', label: 'By channel' },
          ]}
        />
      ) : null}
      <FilterBar
        items={[...undated, ...whole.weeks.flatMap(({ items }) => items)]}
        filters={place.filters}
        currencies={currencies}
        onChange={(filters) => onChange({ filters })}
      />
      <Group gap={8} className={styles.end}>
        {whole.warnings.length > 0 ? (
          <Popover width={400} position="bottom-end" shadow="md" trapFocus transitionProps={{ duration: 0 }}>
            <Popover.Target>
              <Button
                variant="default"
                size="xs"
                leftSection={<IconAlertTriangle size={14} aria-hidden className={styles.alert} />}
              >
                {counted(whole.warnings.length, 'thing')} to look at
              </Button>
            </Popover.Target>
            <Popover.Dropdown aria-label="To look at">
              <WarningList warnings={whole.warnings} />
            </Popover.Dropdown>
          </Popover>
        ) : null}
        <Menu width={330} position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              size="xs"
              loading={acts.isExporting}
              rightSection={<IconChevronDown size={14} aria-hidden />}
            >
              Export
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconCalendarDown size={16} aria-hidden />} onClick={acts.exportIcs}>
              Calendar file (.ics)
              <span className={styles.hint}>
                For Outlook, Google, Apple and others. Import it again after changes: the same events are updated.
              </span>
            </Menu.Item>
            <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
              Print week by week
              <span className={styles.hint}>A plain list of what is shown now, for the wall or as a PDF.</span>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </div>
  )
}
