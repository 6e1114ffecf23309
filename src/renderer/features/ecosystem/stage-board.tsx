import { ActionIcon, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Entry } from '../../../contract/entries.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import { titleOf } from '../../design/entry-rows.tsx'
import { useEditEntry } from '../../design/use-entries.ts'
import styles from './platforms.module.css'
import { stages } from './words.ts'

type StageBoardProps = Readonly<{ platforms: readonly Entry<'platform'>[]; onOpen: (id: EntryId) => void }>

/** When each platform comes in: the smallest set first, the others later. */
export function StageBoard({ platforms, onOpen }: StageBoardProps) {
  const board = useRef<HTMLElement>(null)
  const moved = useRef<EntryId | null>(null)
  // A card that changes its column is drawn anew: whoever moved it by keyboard goes with it.
  useEffect(() => {
    if (moved.current === null || platforms.length === 0) return
    board.current?.querySelector<HTMLElement>(`[data-platform="${moved.current}"]`)?.focus()
    moved.current = null
  }, [platforms])
  if (platforms.length === 0) return null
  return (
    <section ref={board} aria-label="Stages">
      <Title order={2} mb={8}>
        When each comes in
      </Title>
      <div className={styles.stages}>
        {stages.map(({ value, label }, at) => (
          <div key={value} className={styles.stage}>
            <h3 className={styles.stageName}>{label}</h3>
            <ul className={styles.cards}>
              {platforms
                .filter(({ body }) => body.stage === value)
                .map((platform) => (
                  <Card
                    key={platform.id}
                    platform={platform}
                    stage={at}
                    onOpen={onOpen}
                    onMoved={() => {
                      moved.current = platform.id
                    }}
                  />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

type CardProps = Readonly<{
  platform: Entry<'platform'>
  stage: number
  onOpen: (id: EntryId) => void
  onMoved: () => void
}>

function Card({ platform, stage, onOpen, onMoved }: CardProps) {
  const edit = useEditEntry('platform')
  const title = titleOf(platform)
  const mover = (by: 1 | -1) => {
    const target = stages[stage + by]
    const Icon = by < 0 ? IconArrowLeft : IconArrowRight
    return target ? (
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={`Move ${title.slice(0, 60)} to “${target.label}”`}
        onClick={() => {
          onMoved()
          void edit(platform.id, (body) => ({ ...body, stage: target.value }))
        }}
      >
        <Icon size={14} />
      </ActionIcon>
    ) : null
  }
  return (
    <li className={styles.card}>
      <button
        type="button"
        data-platform={platform.id}
        className={styles.cardName}
        onClick={() => onOpen(platform.id)}
        dir="auto"
      >
        {title}
      </button>
      {platform.body.isWhereTheyAre ? <span className={styles.there}>people are there</span> : null}
      <span className={styles.movers}>
        {mover(-1)}
        {mover(1)}
      </span>
    </li>
  )
}
