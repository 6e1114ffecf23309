import { Button, Group, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Entry } from '../../contract/entries.ts'
import { type EntryBody, type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'
import { Answered } from '../studio/answered.tsx'
import { useCohort } from '../studio/cohort.tsx'
import { pathTo, usePlace } from '../studio/place.ts'
import styles from './design.module.css'
import { EntryForm, type FieldsProps } from './entry-form.tsx'
import { EntryRows } from './entry-rows.tsx'
import { Starters } from './starters.tsx'
import { useEntries, useEntryActs } from './use-entries.ts'
import { useRowFocus } from './use-row-focus.ts'

export type EntryListProps<Kind extends EntryKind> = Readonly<{
  kind: Kind
  /** The section's word in the address; the selected entry's number comes after it. */
  section: string
  fields: (props: FieldsProps<Kind>) => ReactNode
  /** What stands under an entry's title in the list. */
  line?: (entry: Entry<Kind>) => ReactNode
  /** At the right of an entry's title: a state, a number. */
  aside?: (entry: Entry<Kind>) => ReactNode
  /** Says what will be here and why it is worth it, while nothing is. */
  empty: ReactNode
  /** Ready-made entries are offered. */
  hasStarters?: boolean
  /** What a starter needs before it is added, e.g. a day. */
  adaptStarter?: (body: EntryBody<Kind>) => EntryBody<Kind>
  /** Other order than the designer's; then entries can't be moved by hand. */
  order?: (a: Entry<Kind>, b: Entry<Kind>) => number
  /** A new entry begins with this. */
  blank?: Partial<EntryBody<Kind>>
  /** Buttons in the selected entry's form. */
  actions?: (entry: Entry<Kind>) => ReactNode
}>

/** Entries of a kind: the list, and the selected one to write in beside it. */
export function EntryList<Kind extends EntryKind>(props: EntryListProps<Kind>) {
  const entries = useEntries(props.kind)
  return <Answered query={entries}>{(list) => <Listed {...props} entries={list} />}</Answered>
}

function Listed<Kind extends EntryKind>({
  entries,
  ...props
}: EntryListProps<Kind> & Readonly<{ entries: readonly Entry<Kind>[] }>) {
  const cohort = useCohort()
  const { screen, rest } = usePlace()
  const [, go] = useLocation()
  const { add, isBusy } = useEntryActs()
  const [search, setSearch] = useState('')
  const [isChoosing, setIsChoosing] = useState(false)
  /** The entry that was opened to be written in at once: a new one, or by keyboard. */
  const [entered, setEntered] = useState<number | null>(null)
  const area = useRef<HTMLDivElement>(null)
  const { focusRow, ...hearing } = useRowFocus(area)
  const { one, many } = entryKinds[props.kind]
  const selected = entries.find(({ id }) => String(id) === rest[1])
  const select = (entry: Pick<Entry, 'id'> | null) =>
    go(pathTo(cohort.id, screen, props.section, ...(entry ? [String(entry.id)] : [])))
  const ordered = props.order ? [...entries].sort(props.order) : entries
  const shown = ordered.filter((entry) => matches(entry, search))
  const write = async () => {
    setSearch('')
    // The form that was open goes first, so that nothing meant for the new one is typed into it.
    if (selected) select(null)
    const added = await add(props.kind, props.blank)
    if (!added) return
    setEntered(added.id)
    select(added)
  }
  return (
    <div className={styles.split} data-open={selected ? true : undefined}>
      <div ref={area} className={styles.listed} {...hearing}>
        <Group gap="xs" mb="sm">
          <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void write()} loading={isBusy}>
            Add {article(one)} {one}
          </Button>
          {props.hasStarters ? (
            <Button variant="default" onClick={() => setIsChoosing(true)}>
              Choose ready-made {many}…
            </Button>
          ) : null}
          {entries.length > 7 ? (
            <TextInput
              aria-label={`Search ${many}`}
              placeholder="Search"
              leftSection={<IconSearch size={15} aria-hidden />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              className={styles.search}
            />
          ) : null}
        </Group>
        {entries.length === 0 ? (
          <div className={styles.empty}>{props.empty}</div>
        ) : shown.length === 0 ? (
          <p className="muted">No {one} has these words. Try fewer letters.</p>
        ) : (
          <EntryRows
            label={many}
            entries={shown}
            all={entries}
            selected={selected?.id ?? null}
            canMove={!props.order && search === ''}
            line={props.line}
            aside={props.aside}
            onSelect={(entry, isByKeyboard) => {
              setEntered(isByKeyboard ? entry.id : null)
              select(entry)
            }}
          />
        )}
      </div>
      {selected ? (
        <EntryForm
          key={selected.id}
          entry={selected}
          fields={props.fields}
          hasFocus={entered === selected.id}
          onClose={() => {
            focusRow(selected.id)
            select(null)
          }}
          actions={props.actions?.(selected)}
        />
      ) : null}
      {props.hasStarters ? (
        <Starters
          kind={props.kind}
          present={entries}
          isOpen={isChoosing}
          onClose={() => setIsChoosing(false)}
          {...(props.adaptStarter ? { adapt: props.adaptStarter } : {})}
        />
      ) : null}
    </div>
  )
}

function matches(entry: Readonly<{ body: object }>, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase()
  return wanted === '' || JSON.stringify(Object.values(entry.body)).toLocaleLowerCase().includes(wanted)
}

function article(word: string): string {
  return /^[aeio]/i.test(word) ? 'an' : 'a'
}
