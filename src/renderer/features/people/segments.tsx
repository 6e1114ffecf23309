import { ActionIcon, Button, Menu, Popover, Stack, TextInput } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { PeopleFilter, PeopleSegment } from '../../../contract/people.ts'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import styles from './people.module.css'
import { everybody } from './use-people-view.ts'

type SegmentsProps = Readonly<{ filter: PeopleFilter; onChoose: (filter: PeopleFilter) => void }>

/** Filters that are kept under a name: chosen, kept and let go. */
export function Segments({ filter, onChoose }: SegmentsProps) {
  const cohort = useCohort()
  const showUndoable = useUndoToast()
  const kept = useAnswer(['people.segments', cohort.id], (client, asked) =>
    client.people.segments({ cohortId: cohort.id }, asked),
  )
  const remove = useAct((client, { id }: PeopleSegment) => client.people.removeSegment({ cohortId: cohort.id, id }), {
    onDone: (_, { name }) => void showUndoable(`Removed the segment ${name}.`),
  })
  const segments = kept.data ?? []
  const current = segments.find((segment) => isSame(segment.filter, filter))
  const isFiltered = !isSame(filter, everybody)
  return (
    <>
      {segments.length > 0 || current ? (
        <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" leftSection={<IconBookmark size={15} aria-hidden />}>
              {current ? current.name : 'Segments'}
            </Button>
          </Menu.Target>
          <Menu.Dropdown aria-label="Segments">
            {segments.map((segment) => (
              <Menu.Item key={segment.id} onClick={() => onChoose(segment.filter)}>
                {segment.name}
              </Menu.Item>
            ))}
            {isFiltered ? (
              <>
                <Menu.Divider />
                <Menu.Item onClick={() => onChoose(everybody)}>Show everybody</Menu.Item>
              </>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {current ? (
        <ActionIcon
          variant="default"
          size={36}
          aria-label={`Remove the segment ${current.name}`}
          loading={remove.isPending}
          onClick={() => remove.mutate(current)}
        >
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      ) : isFiltered ? (
        <KeepSegment filter={filter} />
      ) : null}
    </>
  )
}

function KeepSegment({ filter }: { filter: PeopleFilter }) {
  const cohort = useCohort()
  const showUndoable = useUndoToast()
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState('')
  const keep = useAct(
    (client, wanted: string) => client.people.keepSegment({ cohortId: cohort.id, name: wanted, filter }),
    {
      showsOwnFailure: true,
      onDone: (_, wanted) => {
        setIsOpen(false)
        setName('')
        void showUndoable(`Kept the segment ${wanted}.`)
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') keep.mutate(name.trim())
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus position="bottom-start" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="default" onClick={() => setIsOpen(!isOpen)}>
          Keep as a segment…
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Keep as a segment" className={styles.keep}>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput
              label="Name of the segment"
              description="These filters come back under it; a segment of the same name gives way."
              placeholder="Quiet in the north"
              maxLength={60}
              value={name}
              data-autofocus
              onChange={(event) => setName(event.currentTarget.value)}
            />
            {keep.isError ? <FailureNotice error={keep.error} /> : null}
            <Button type="submit" loading={keep.isPending} disabled={name.trim() === ''}>
              Keep it
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

function isSame(one: PeopleFilter, other: PeopleFilter): boolean {
  return (
    one.search.trim() === other.search.trim() &&
    one.role === other.role &&
    one.level === other.level &&
    one.known === other.known &&
    one.attribute?.name === other.attribute?.name &&
    one.attribute?.value === other.attribute?.value
  )
}
