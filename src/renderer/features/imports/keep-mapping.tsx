import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EventMapping, TableShape } from '../../../contract/imports.ts'
import type { Answers } from '../../../contract/sources.ts'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'

type KeepMappingProps = Readonly<{ table: TableShape; mapping: EventMapping | null; answers: Answers | null }>

/** Keeps the mapping under a name, so that it is offered for the next table with these columns. */
export function KeepMapping({ table, mapping, answers }: KeepMappingProps) {
  const [name, setName] = useState('')
  const showUndoable = useUndoToast()
  const kept = useAnswer(['mappings.list'], (client, asked) => client.mappings.list(undefined, asked))
  const keep = useAct(
    (client, chosen: EventMapping) =>
      client.mappings.save({ name, columns: table.columns.map((column) => column.name), mapping: chosen, answers }),
    {
      onDone: (saved) => {
        setName('')
        void showUndoable(`“${saved.name}” is offered the next time a table has these columns.`, 'Mapping kept')
      },
    },
  )
  const isTaken = kept.data?.some((one) => one.name.toLowerCase() === name.trim().toLowerCase()) ?? false
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (mapping && name.trim()) keep.mutate(mapping)
      }}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          label="Keep this mapping as"
          description={isTaken ? 'Replaces the mapping of this name.' : 'It is offered for tables with these columns.'}
          placeholder="Weekly forum table"
          maxLength={80}
          w={260}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={keep.isPending} disabled={!mapping || name.trim() === ''}>
          {isTaken ? 'Replace it' : 'Keep it'}
        </Button>
      </Group>
    </form>
  )
}
