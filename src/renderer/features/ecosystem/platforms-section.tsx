import { Button, Group } from '@mantine/core'
import { IconPlus, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { presenceWorth } from '../../../contract/ecosystem.ts'
import type { Entry, EntryDraft, Starter } from '../../../contract/entries.ts'
import { EntryForm } from '../../design/entry-form.tsx'
import { Starters } from '../../design/starters.tsx'
import { useEntries, useEntryActs } from '../../design/use-entries.ts'
import { Answered } from '../../studio/answered.tsx'
import { useClient } from '../../studio/client.tsx'
import { Empty } from '../../ui/empty.tsx'
import { EcosystemFrame } from './ecosystem-frame.tsx'
import { Notes } from './notes.tsx'
import { CriterionFields, PlatformFields } from './platform-fields.tsx'
import { PlatformMatrix } from './platform-matrix.tsx'
import styles from './platforms.module.css'
import { StageBoard } from './stage-board.tsx'
import { useEcosystem, useEcosystemPath, useSelectedId } from './use-ecosystem.ts'

/** The places that could carry the cohort, judged by the same criteria, and when each comes in. */
export function PlatformsSection() {
  const platforms = useEntries('platform')
  const criteria = useEntries('criterion')
  const { data: answer } = useEcosystem('platformNotes')
  const isBlank = platforms.data?.length === 0 && criteria.data?.length === 0
  return (
    <EcosystemFrame
      section="platforms"
      headline={answer?.says ?? 'Where the cohort lives.'}
      support={
        answer?.weighing ??
        `Go where the conversations already are: that is worth ${presenceWorth} points here, and a good tool that nobody is in loses to it.`
      }
    >
      <Answered query={platforms}>
        {(places) => (
          <Answered query={criteria}>
            {(measured) => (isBlank ? <Blank /> : <Matrix platforms={places} criteria={measured} />)}
          </Answered>
        )}
      </Answered>
    </EcosystemFrame>
  )
}

type MatrixProps = Readonly<{ platforms: readonly Entry<'platform'>[]; criteria: readonly Entry<'criterion'>[] }>

function Matrix({ platforms, criteria }: MatrixProps) {
  const { add, isBusy } = useEntryActs()
  const [, go] = useLocation()
  const path = useEcosystemPath()
  const selectedId = useSelectedId()
  const ranking = useEcosystem('ranking')
  const { data: answer } = useEcosystem('platformNotes')
  const [choosing, setChoosing] = useState<'platform' | 'criterion' | null>(null)
  const platform = platforms.find(({ id }) => String(id) === selectedId)
  const criterion = criteria.find(({ id }) => String(id) === selectedId)
  const close = () => go(path('platforms'))
  const write = async (kind: 'platform' | 'criterion') => {
    const added = await add(kind)
    if (added) go(path('platforms', added.id))
  }
  return (
    <>
      <Group gap="xs" mb="sm">
        <Button
          leftSection={<IconPlus size={15} aria-hidden />}
          loading={isBusy}
          onClick={() => void write('platform')}
        >
          Add a platform
        </Button>
        <Button variant="default" onClick={() => setChoosing('platform')}>
          Ready-made platforms…
        </Button>
        <Button variant="default" disabled={isBusy} onClick={() => void write('criterion')}>
          Add a criterion
        </Button>
        <Button variant="default" onClick={() => setChoosing('criterion')}>
          Ready-made criteria…
        </Button>
      </Group>
      <div className={styles.split} data-open={platform || criterion ? true : undefined}>
        <div className={styles.main}>
          <PlatformMatrix
            platforms={platforms}
            criteria={criteria}
            ranking={ranking.data ?? []}
            selectedId={selectedId}
            onOpen={(id) => go(path('platforms', id))}
          />
          <StageBoard platforms={platforms} onOpen={(id) => go(path('platforms', id))} />
          <Notes notes={answer?.notes ?? []} section="platforms" />
        </div>
        {platform ? (
          <EntryForm key={platform.id} entry={platform} fields={PlatformFields} onClose={close} />
        ) : criterion ? (
          <EntryForm key={criterion.id} entry={criterion} fields={CriterionFields} onClose={close} />
        ) : null}
      </div>
      <Starters
        kind="platform"
        present={platforms}
        isOpen={choosing === 'platform'}
        onClose={() => setChoosing(null)}
      />
      <Starters
        kind="criterion"
        present={criteria}
        isOpen={choosing === 'criterion'}
        onClose={() => setChoosing(null)}
      />
    </>
  )
}

/** The criteria that a matrix begins with, and the smallest set that carries a cohort: one place to talk, one to keep things in. */
const firstCriteria = ['Integration', 'Workflow', 'Experience', 'Mobile', 'Security and compliance', 'Export of data']
const firstPlatforms = ['The chat people already use', 'A shared folder or wiki']

function Blank() {
  const client = useClient()
  const { addMany, isBusy } = useEntryActs()
  const begin = async () => {
    const criteria = await client.entries.starters({ kind: 'criterion' })
    const platforms = await client.entries.starters({ kind: 'platform' })
    await addMany([...named(criteria, firstCriteria), ...named(platforms, firstPlatforms)])
  }
  return (
    <Empty
      icon={IconTable}
      title="Where will people meet?"
      action={
        <Button loading={isBusy} onClick={() => void begin()}>
          Start with six criteria and the smallest set
        </Button>
      }
    >
      <p>
        Here you weigh the places that could carry the cohort, each by the same criteria, from 0 to 5. It is worth ten
        minutes: a tool that is bought first and judged later is the usual way to an empty room.
      </p>
      <p>You begin with one place to talk and one to keep things in. Add others, change the criteria, then score.</p>
    </Empty>
  )
}

function named(starters: readonly Starter[], titles: readonly string[]): EntryDraft[] {
  return titles.flatMap((title) => {
    const starter = starters.find(({ body }) => body.title === title)
    return starter ? [{ kind: starter.kind, body: starter.body } as EntryDraft] : []
  })
}
