import { Badge, Button, Checkbox, Drawer, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Entry, EntryDraft, Starter } from '../../contract/entries.ts'
import { type EntryBody, type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'
import { Answered } from '../studio/answered.tsx'
import { useAnswer } from '../studio/ask.ts'
import { counted } from '../ui/wording.ts'
import styles from './design.module.css'
import { useEntryActs } from './use-entries.ts'

type StartersProps<Kind extends EntryKind> = Readonly<{
  kind: Kind
  present: readonly Entry<Kind>[]
  isOpen: boolean
  onClose: () => void
  adapt?: (body: EntryBody<Kind>) => EntryBody<Kind>
}>

/** Ready-made entries to choose from; chosen ones are added at once, and can be edited like any other. */
export function Starters<Kind extends EntryKind>(props: StartersProps<Kind>) {
  const { many } = entryKinds[props.kind]
  return (
    <Drawer
      opened={props.isOpen}
      onClose={props.onClose}
      position="right"
      size={460}
      title={`Ready-made ${many}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      {props.isOpen ? <Choosing {...props} /> : null}
    </Drawer>
  )
}

function Choosing<Kind extends EntryKind>(props: StartersProps<Kind>) {
  const starters = useAnswer(['entries.starters', props.kind], async (client, asked) => {
    const offered = await client.entries.starters({ kind: props.kind }, asked)
    return offered as unknown as Starter<Kind>[]
  })
  return <Answered query={starters}>{(offered) => <Offered {...props} offered={offered} />}</Answered>
}

function Offered<Kind extends EntryKind>({
  kind,
  present,
  onClose,
  offered,
  adapt = (body) => body,
}: StartersProps<Kind> & Readonly<{ offered: readonly Starter<Kind>[] }>) {
  const { addMany, isBusy } = useEntryActs()
  const [chosen, setChosen] = useState<string[]>([])
  const { one, many } = entryKinds[kind]
  const names = new Set(present.map(({ body }) => body.title))
  const groups = [...new Set(offered.map(({ group }) => group))]
  const title = (starter: Starter<Kind>) => String(starter.body.title ?? '')
  const add = async () => {
    const drafts = offered
      .filter((starter) => chosen.includes(title(starter)))
      .map((starter) => ({ kind, body: adapt(starter.body as EntryBody<Kind>) }))
    await addMany(drafts as unknown as EntryDraft[])
    onClose()
  }
  return (
    <Checkbox.Group value={chosen} onChange={setChosen} aria-label={`Ready-made ${many}`}>
      <Stack gap="lg">
        <Text className="muted">Tick what fits. They become yours: edit the words, drop what you don’t need.</Text>
        {groups.map((group) => (
          <Stack key={group} gap="sm">
            {group ? <Title order={3}>{group}</Title> : null}
            {offered
              .filter((starter) => starter.group === group)
              .map((starter) =>
                names.has(title(starter)) ? (
                  <Group key={title(starter)} gap="xs" wrap="nowrap" align="flex-start">
                    <Badge variant="light" color="gray" className={styles.there}>
                      added
                    </Badge>
                    <span>{title(starter)}</span>
                  </Group>
                ) : (
                  <Checkbox
                    key={title(starter)}
                    value={title(starter)}
                    label={title(starter)}
                    description={starter.why || undefined}
                  />
                ),
              )}
          </Stack>
        ))}
        <Group gap="xs" className={styles.drawerFoot}>
          <Button disabled={chosen.length === 0} loading={isBusy} onClick={() => void add()}>
            {chosen.length === 0 ? `Add ${many}` : `Add ${counted(chosen.length, one, many)}`}
          </Button>
          <Button
            variant="default"
            onClick={() => setChosen(offered.map(title).filter((offeredTitle) => !names.has(offeredTitle)))}
          >
            Tick all
          </Button>
        </Group>
      </Stack>
    </Checkbox.Group>
  )
}
