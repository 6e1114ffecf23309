import { Button, Checkbox, Group, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportPreview } from '../../../contract/imports.ts'
import { count, counted } from '../../ui/wording.ts'
import styles from './preview.module.css'

type ChannelChooserProps = Readonly<{
  channels: ImportPreview['channels']
  /** Those that were read; null: all. */
  chosen: readonly string[] | null
  isBusy: boolean
  onChoose: (channels: string[] | null) => void
}>

const mostShown = 200

/** Which channels come in. The preview is made again when the choice is applied. */
export function ChannelChooser({ channels, chosen, isBusy, onChoose }: ChannelChooserProps) {
  const inForce = new Set(chosen ?? channels.map(({ name }) => name))
  const [wanted, setWanted] = useState<ReadonlySet<string>>(inForce)
  const [search, setSearch] = useState('')
  const found = channels.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
  const isChanged = wanted.size !== inForce.size || [...wanted].some((name) => !inForce.has(name))
  const change = (names: readonly string[], isWanted: boolean) => {
    const next = new Set(wanted)
    for (const name of names) {
      if (isWanted) next.add(name)
      else next.delete(name)
    }
    setWanted(next)
  }
  const names = found.map(({ name }) => name)
  return (
    <section className={`panel ${styles.channels}`} aria-label="Channels">
      <div className={styles.channelsTop}>
        <div>
          <Title order={3}>Channels</Title>
          <p className="muted" role="status">
            {wanted.size === channels.length
              ? `All ${count(channels.length)}`
              : `${count(wanted.size)} of ${count(channels.length)}`}{' '}
            come in. Leave out those that are not your cohort’s.
          </p>
        </div>
        <Group gap="xs">
          {channels.length > 8 ? (
            <TextInput
              size="xs"
              aria-label="Search channels"
              placeholder="Search channels"
              leftSection={<IconSearch size={14} aria-hidden />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          ) : null}
          <Button size="xs" variant="default" onClick={() => change(names, true)}>
            All
          </Button>
          <Button size="xs" variant="default" onClick={() => change(names, false)}>
            None
          </Button>
          <Button
            size="xs"
            disabled={!isChanged || wanted.size === 0 || isBusy}
            variant="light"
            onClick={() => onChoose(wanted.size === channels.length ? null : [...wanted])}
          >
            {wanted.size === channels.length ? 'Read all channels' : `Read only ${counted(wanted.size, 'channel')}`}
          </Button>
        </Group>
      </div>
      <ul className={styles.channelList}>
        {found.slice(0, mostShown).map(({ name, events }) => (
          <li key={name}>
            <Checkbox
              size="xs"
              label={
                <>
                  {name} <span className="muted">{count(events)}</span>
                </>
              }
              aria-label={`${name}, ${counted(events, 'event')}`}
              checked={wanted.has(name)}
              onChange={(event) => change([name], event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="muted">No channel is called that.</p> : null}
      {found.length > mostShown ? (
        <p className="muted">and {counted(found.length - mostShown, 'more channel')}; search to see them.</p>
      ) : null}
    </section>
  )
}
