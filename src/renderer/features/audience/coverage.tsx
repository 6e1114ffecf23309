import { Button, TagsInput, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconUsersMinus } from '@tabler/icons-react'
import { useState } from 'react'
import type { EvidenceCoverage, GroupCoverage } from '../../../contract/audience.ts'
import { PageForm } from '../../design/page-form.tsx'
import { counted, excerpt } from '../../ui/wording.ts'
import styles from './audience.module.css'
import { standingWords } from './evidence-words.ts'

const shownAtFirst = 8
const order: readonly GroupCoverage['standing'][] = ['silent', 'proxy', 'heard']
const icons = { heard: IconCircleCheck, proxy: IconCircleDashed, silent: IconUsersMinus } as const

/** The groups of the audience, and how well each is known. */
export function Coverage({ coverage: { groups, unassigned } }: { coverage: EvidenceCoverage }) {
  const [isWhole, setIsWhole] = useState(false)
  const ordered = groups.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
  return (
    <section className={`panel ${styles.coverage}`} aria-labelledby="coverage-title">
      <Title order={2} id="coverage-title">
        Who is in the audience
      </Title>
      <PageForm
        kind="audience"
        label="Groups of the audience"
        fields={({ body, set }) => (
          <TagsInput
            label="Roles or groups"
            description="Those whose days differ: by role, place, shift, time in the job. Enter adds one."
            placeholder={body.groups.length === 0 ? 'New store managers' : ''}
            value={body.groups}
            maxTags={50}
            splitChars={[]}
            onChange={(named) => set({ groups: named })}
          />
        )}
      />
      {groups.length > 0 ? (
        <ul className={styles.groups} aria-label="How well each group is known">
          {(isWhole ? ordered : ordered.slice(0, shownAtFirst)).map((group) => (
            <Group key={group.name} group={group} />
          ))}
        </ul>
      ) : null}
      {groups.length > shownAtFirst && !isWhole ? (
        <Button
          size="compact-sm"
          variant="default"
          justify="flex-start"
          w="fit-content"
          onClick={() => setIsWhole(true)}
        >
          Show all {groups.length} groups
        </Button>
      ) : null}
      {unassigned > 0 ? (
        <p className="muted">
          {counted(unassigned, 'piece', 'pieces')} of evidence {unassigned === 1 ? 'doesn’t' : 'don’t'} say whom{' '}
          {unassigned === 1 ? 'it tells' : 'they tell'} about yet.
        </p>
      ) : null}
    </section>
  )
}

function Group({ group: { name, standing, pieces, proxies, people, from } }: { group: GroupCoverage }) {
  const Icon = icons[standing]
  const direct = pieces - proxies
  const facts = [
    ...(direct > 0 ? [counted(direct, 'source')] : []),
    ...(people === null ? [] : [counted(people, 'person', 'people')]),
    ...(proxies > 0 ? [counted(proxies, 'proxy', 'proxies')] : []),
    ...(from === 'survey' ? ['asked for in the survey'] : []),
  ]
  return (
    <li data-standing={standing}>
      <Icon size={17} stroke={1.7} aria-hidden />
      <span className={styles.group} dir="auto">
        {excerpt(name)}
      </span>
      <span className={styles.standing}>{standingWords[standing]}</span>
      <span className="muted">{facts.join(' · ')}</span>
    </li>
  )
}
