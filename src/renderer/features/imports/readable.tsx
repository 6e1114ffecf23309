import { Title } from '@mantine/core'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import styles from './imports.module.css'

const howTo: Readonly<Record<string, string>> = {
  'slack-export':
    'A workspace owner makes it in Slack under Settings & administration → Workspace settings → Import/export data → Export. Hand over the zip as it is.',
  'discourse-csv': 'An administrator runs a Data Explorer query over posts and presses Download as CSV.',
  'discourse-json': 'Save the JSON of posts or topics (add .json to a topic’s address) into one folder or zip.',
  'events-csv': 'Any table with one row an event. A column with the time and one with the person are enough.',
}

/** What the studio reads, and how to get it out of the platform. */
export function Readable() {
  const sources = useAnswer(['imports.sources'], (client, asked) => client.imports.sources(undefined, asked))
  return (
    <section>
      <Title order={2} mb="xs">
        What can be read, and how to get it
      </Title>
      <Answered query={sources}>
        {(list) => (
          <ul className={styles.sources}>
            {list.map(({ id, title, looksLike }) => (
              <li key={id}>
                <strong>{title}</strong>
                <span>{looksLike}</span>
                <span className="muted">{howTo[id]}</span>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </section>
  )
}
