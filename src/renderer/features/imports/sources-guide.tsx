import { TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { SourceDescription } from '../../../contract/sources.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { counted } from '../../ui/wording.ts'
import styles from './guide.module.css'
import { platformName, sourcesByPlatform } from './platforms.ts'

/** Every export that the studio reads, by platform, with what it looks like and how to get it. */
export function SourcesGuide() {
  const [search, setSearch] = useState('')
  const sources = useAnswer(['imports.sources'], (client, asked) => client.imports.sources(undefined, asked))
  return (
    <section aria-label="What can be read, and how to get it">
      <div className={styles.top}>
        <div>
          <Title order={2}>What can be read, and how to get it</Title>
          <p className="muted sentence">
            Acts, one by one, tell the most; totals are numbers of a whole window and stay that. If your platform isn’t
            here, any table with a time and a person can be read.
          </p>
        </div>
        <TextInput
          aria-label="Search exports"
          placeholder="Slack, attendance, JSON…"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles.search}
        />
      </div>
      <Answered query={sources}>{(list) => <Platforms sources={list} search={search} />}</Answered>
    </section>
  )
}

function Platforms({ sources, search }: { sources: readonly SourceDescription[]; search: string }) {
  const groups = sourcesByPlatform(sources, search)
  const found = groups.reduce((sum, [, some]) => sum + some.length, 0)
  return (
    <>
      <p className={styles.hidden} role="status">
        {search.trim() === '' ? '' : counted(found, 'export')}
      </p>
      {groups.length === 0 ? (
        <p className="muted">
          No export is described so. Drop the file anyway: it may be recognised, and a table can be mapped column by
          column.
        </p>
      ) : null}
      <div className={styles.platforms}>
        {groups.map(([platform, some]) => (
          <section key={platform} className={`panel ${styles.platform}`} aria-label={platformName(platform)}>
            <Title order={3}>{platformName(platform)}</Title>
            {some.map((source) => (
              <Source key={source.id} source={source} />
            ))}
          </section>
        ))}
      </div>
    </>
  )
}

function Source({ source: { title, grain, looksLike, steps } }: { source: SourceDescription }) {
  return (
    <details className={styles.source}>
      <summary>
        <span>{title}</span>
        <span className={styles.grain}>{grain === 'totals' ? 'totals' : 'acts'}</span>
      </summary>
      <p>{looksLike}</p>
      {steps.length > 0 ? (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : null}
    </details>
  )
}
