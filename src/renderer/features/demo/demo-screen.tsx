import { Button, Group } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { Screen } from '../../ui/screen.tsx'
import styles from './demo.module.css'

/** What was planted into the demo cohort and its design, and what the studio says of it. */
export function DemoScreen() {
  const cohort = useCohort()
  const [, go] = useLocation()
  const answer = useAnswer(['demo.facts', cohort.id], (client, asked) =>
    client.demo.facts({ cohortId: cohort.id }, asked),
  )
  return (
    <Answered query={answer}>
      {({ seed, facts }) => {
        const found = facts.filter(({ isFound }) => isFound).length
        return (
          <Screen
            name="Demo facts"
            headline={`The studio finds ${found === facts.length ? 'all' : `${found} of the`} ${facts.length} facts planted in this cohort.`}
            support={`The demo is invented from seed number ${seed}; the numbers are computed the same way as for your own cohort. Its design is a whole one: look around in it, and change what you like.`}
            action={
              <Group gap="sm">
                <Button variant="default" onClick={() => go(pathTo(cohort.id, 'readiness'))}>
                  See the design
                </Button>
                <Button onClick={() => go(pathTo(cohort.id, 'engagement'))}>See engagement</Button>
              </Group>
            }
          >
            <ul className={styles.facts}>
              {facts.map(({ id, planted, found: says, isFound, seenIn }) => (
                <li key={id} className={`panel ${styles.fact}`} data-found={isFound}>
                  <span className={styles.mark}>
                    {isFound ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
                    {isFound ? 'Found' : 'Not found'}
                  </span>
                  <div>
                    <p className="eyebrow">Planted</p>
                    <p>{planted}</p>
                  </div>
                  <div>
                    <p className="eyebrow">What the studio finds</p>
                    <p>{says}</p>
                    <p className="muted">Seen in {seenIn}</p>
                  </div>
                </li>
              ))}
            </ul>
          </Screen>
        )
      }}
    </Answered>
  )
}
