import { Anchor, Button, SegmentedControl } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { SectionLinks } from '../../design/sections.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { Empty } from '../../ui/empty.tsx'
import { Screen } from '../../ui/screen.tsx'
import { counted } from '../../ui/wording.ts'
import styles from './classification.module.css'
import { classificationSections } from './classification-sections.ts'
import { HowSure } from './how-sure.tsx'
import { MessageToCheck } from './message-to-check.tsx'

const atOnce = 20

/** Messages to look up and judge, so that it is known how sure the rules are. */
export function CheckSection() {
  const cohort = useCohort()
  const [which, setWhich] = useState<'waiting' | 'checked'>('waiting')
  const report = useAnswer(['classification.report', cohort.id], (client, asked) =>
    client.classification.report({ cohortId: cohort.id }, asked),
  )
  const sample = useAnswer(
    ['classification.sample', cohort.id, which],
    (client, asked) => client.classification.sample({ cohortId: cohort.id, which, count: atOnce }, asked),
    { keepsPrevious: true },
  )
  return (
    <Screen
      name="Asks, gives, thanks"
      headline={report.data?.howSure ?? 'How sure are asks, gives and thanks?'}
      support="Read from structure and words on this computer, when the export comes in. The text itself is not kept, so look a message up where it was written."
    >
      <SectionLinks sections={classificationSections} current="check" />
      <Answered query={report}>
        {(answer) =>
          answer.messages.withText === 0 ? (
            <Empty
              icon={IconMessageQuestion}
              title="No import holds what was written"
              action={
                <Button component={Link} to={pathTo(cohort.id, 'imports')}>
                  Import an export with messages
                </Button>
              }
            >
              An export of the conversation itself, such as Slack’s or Discourse’s, tells who asks, who gives and who
              thanks.
              {answer.messages.withoutText > 0
                ? ` The ${counted(answer.messages.withoutText, 'message')} that you have came without their text.`
                : ''}
            </Empty>
          ) : (
            <>
              <HowSure report={answer} />
              <div className={styles.choice}>
                <SegmentedControl
                  aria-label="Which messages"
                  value={which}
                  onChange={(value) => setWhich(value === 'checked' ? 'checked' : 'waiting')}
                  data={[
                    { value: 'waiting', label: 'To check' },
                    { value: 'checked', label: `Checked (${answer.checked})` },
                  ]}
                />
                <p className="muted">
                  A random sample: thirty messages are enough to say how sure the rules are.{' '}
                  <Anchor component={Link} to={pathTo(cohort.id, 'engagement')} fz="inherit">
                    Back to Engagement
                  </Anchor>
                </p>
              </div>
              <Answered query={sample}>
                {(messages) =>
                  messages.length === 0 ? (
                    <p className="muted">
                      {which === 'waiting' ? 'Every message is checked.' : 'None is checked yet.'}
                    </p>
                  ) : (
                    <ul className={styles.messages}>
                      {messages.map((message) => (
                        <MessageToCheck key={message.key} message={message} />
                      ))}
                    </ul>
                  )
                }
              </Answered>
            </>
          )
        }
      </Answered>
    </Screen>
  )
}
