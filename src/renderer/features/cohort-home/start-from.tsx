import { ActionIcon, Button, FileButton, Select, Tooltip } from '@mantine/core'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { entryKinds } from '../../../contract/entry-kinds.ts'
import type { TemplateId } from '../../../contract/scalars.ts'
import type { Template } from '../../../contract/templates.ts'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { saveFile } from '../../studio/save-file.ts'
import { sendFiles } from '../../studio/send-files.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { counted, listed } from '../../ui/wording.ts'
import styles from './cohort-home.module.css'

type StartFromProps = Readonly<{ chosen: TemplateId | null; onChoose: (template: Template | null) => void }>

/** Where a new cohort's design comes from: nothing, or a template of this workspace or from a file. */
export function StartFrom({ chosen, onChoose }: StartFromProps) {
  const templates = useAnswer(['templates.list'], (client, asked) => client.templates.list(undefined, asked))
  const takeIn = useAct(
    async (client, file: File) => {
      const sent = { name: file.name, files: [{ path: file.name, file }] }
      const uploadId = await sendFiles(client, sent, { signal: new AbortController().signal })
      return client.templates.takeIn({ uploadId })
    },
    { onDone: onChoose },
  )
  const list = templates.data ?? []
  const template = list.find(({ id }) => id === chosen)
  return (
    <div className={styles.startFrom}>
      <Select
        label="Start from"
        data={[
          { value: '', label: 'A blank design' },
          ...list.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        value={template ? String(template.id) : ''}
        allowDeselect={false}
        onChange={(value) => onChoose(list.find(({ id }) => String(id) === value) ?? null)}
      />
      {template ? <TemplateActs template={template} onRemoved={() => onChoose(null)} /> : null}
      <FileButton accept=".json,application/json" onChange={(file) => file && takeIn.mutate(file)}>
        {(props) => (
          <Button {...props} variant="default" loading={takeIn.isPending}>
            Take in a template file…
          </Button>
        )}
      </FileButton>
      {template ? <p className={`${styles.startWords} muted`}>{contentOf(template)}</p> : null}
    </div>
  )
}

function TemplateActs({ template, onRemoved }: { template: Template; onRemoved: () => void }) {
  const showUndoable = useUndoToast()
  const remove = useAct<void, void>((client) => client.templates.remove({ templateId: template.id }), {
    onDone: () => {
      void showUndoable(`Removed the template “${template.name}”.`)
      onRemoved()
    },
  })
  const exporting = useAct((client) => client.templates.exportFile({ templateId: template.id }), {
    changesNothing: true,
    onDone: ({ fileName, bytes }) => saveFile(fileName, bytes),
  })
  return (
    <>
      <Tooltip label="Export for another workspace">
        <ActionIcon
          size={36}
          variant="default"
          aria-label="Export the template"
          loading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          <IconDownload size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Remove this template">
        <ActionIcon
          size={36}
          variant="default"
          aria-label="Remove the template"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

function contentOf({ weeks, counts }: Template): string {
  const parts = counts
    .toSorted((one, other) => other.entries - one.entries)
    .slice(0, 5)
    .map(({ kind, entries }) => counted(entries, entryKinds[kind].one, entryKinds[kind].many))
  const held = parts.length === 0 ? 'nothing but its purpose' : listed(parts)
  return `A design of ${counted(weeks, 'week')} with ${held}. Its days move with your first day and keep their weekday; people are not taken along.`
}
