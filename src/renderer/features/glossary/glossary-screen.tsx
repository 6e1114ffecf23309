import { TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { MeasureDefinition } from '../../../contract/engagement.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo, usePlace } from '../../studio/place.ts'
import { Screen } from '../../ui/screen.tsx'
import { counted } from '../../ui/wording.ts'
import styles from './glossary.module.css'

/** Every measure in words: the same definitions that the screens, the reviews and the terminal use. */
export function GlossaryScreen() {
  const definitions = useAnswer(['engagement.definitions'], (client, asked) =>
    client.engagement.definitions(undefined, asked),
  )
  return <Answered query={definitions}>{(list) => <Glossary definitions={list} />}</Answered>
}

function Glossary({ definitions }: { definitions: readonly MeasureDefinition[] }) {
  const place = usePlace()
  const [search, setSearch] = useState('')
  const [anchor] = place.rest
  useEffect(() => {
    if (anchor) document.getElementById(`term-${anchor}`)?.scrollIntoView({ block: 'start' })
  }, [anchor])
  const wanted = search.trim().toLowerCase()
  const shown = definitions.filter(({ title, formula, reading }) =>
    `${title} ${formula} ${reading}`.toLowerCase().includes(wanted),
  )
  return (
    <Screen
      name="Glossary"
      headline={`${counted(definitions.length, 'measure')}, each defined once and used everywhere.`}
      support="What a number means here is what it means in the review and in the terminal."
    >
      <TextInput
        aria-label="Search the glossary"
        placeholder="Search a word"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        className={styles.search}
      />
      {shown.length === 0 ? <p className="muted">No measure speaks of that. Try another word.</p> : null}
      {families.map(({ family, title }) => {
        const own = shown.filter((definition) => definition.family === family)
        return own.length === 0 ? null : (
          <section key={family} aria-label={title}>
            <Title order={2} className={styles.family}>
              {title} <span className="muted">{own.length}</span>
            </Title>
            {own.map((definition) => (
              <Term key={definition.id} definition={definition} isCurrent={definition.id === anchor} />
            ))}
          </section>
        )
      })}
    </Screen>
  )
}

function Term({ definition, isCurrent }: { definition: MeasureDefinition; isCurrent: boolean }) {
  const cohort = useCohort()
  return (
    <section id={`term-${definition.id}`} className={styles.term} data-current={isCurrent || undefined}>
      <div>
        <Title order={3}>
          <Link to={pathTo(cohort.id, 'glossary', definition.id)} className={styles.anchor}>
            {definition.title}
          </Link>
        </Title>
        <p className="muted">
          {definition.isHeadline ? 'Headline · ' : ''}version {definition.version}
        </p>
      </div>
      <div>
        <p className={styles.reading}>{definition.reading}</p>
        <dl className={styles.terms}>
          <dt>How it is counted</dt>
          <dd>{definition.formula}</dd>
          <dt>Who counts</dt>
          <dd>{definition.population}</dd>
          <dt>Interval</dt>
          <dd>{definition.interval}</dd>
          <dt>Better is</dt>
          <dd>{directions[definition.direction]}</dd>
          <dt>Source</dt>
          <dd>{definition.source}</dd>
        </dl>
      </div>
    </section>
  )
}

const families: readonly { family: MeasureDefinition['family']; title: string }[] = [
  { family: 'engagement', title: 'Engagement' },
  { family: 'value', title: 'Value' },
  { family: 'impact', title: 'Business impact' },
  { family: 'health', title: 'Health and sustainability' },
]

const directions: Record<MeasureDefinition['direction'], string> = {
  up: 'More',
  down: 'Less',
  context: 'Neither; it depends on the purpose',
}
