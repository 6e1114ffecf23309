import { Button, Group, SegmentedControl, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { WordLanguage, type WordList } from '../../../contract/classification.ts'
import { SectionLinks } from '../../design/sections.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { Screen } from '../../ui/screen.tsx'
import { counted } from '../../ui/wording.ts'
import { languageWords, sortWords } from './class-words.ts'
import styles from './classification.module.css'
import { classificationSections } from './classification-sections.ts'

/** The words by which asks, gives and thanks are known, language by language. */
export function WordsSection() {
  const [language, setLanguage] = useState<WordLanguage>('en')
  const lists = useAnswer(['classification.wordLists'], (client, asked) =>
    client.classification.wordLists(undefined, asked),
  )
  return (
    <Screen
      name="Asks, gives, thanks"
      headline="The words by which asks, gives and thanks are known."
      support="Later imports are read with what stands here. What came in before stays as it was read, because its text is not kept; undo such an import and take it in again to read it anew."
    >
      <SectionLinks sections={classificationSections} current="words" />
      <SegmentedControl
        aria-label="Language"
        mb="md"
        value={language}
        onChange={(value) => setLanguage(WordLanguage.parse(value))}
        data={WordLanguage.options.map((one) => ({ value: one, label: languageWords[one] }))}
      />
      <Answered query={lists}>
        {(all) => (
          <div className={styles.lists}>
            {all
              .filter((list) => list.language === language)
              .map((list) => (
                <EditedList key={`${list.language} ${list.sort} ${list.words.join()}`} list={list} />
              ))}
          </div>
        )}
      </Answered>
    </Screen>
  )
}

function EditedList({ list: { language, sort, words, isEdited } }: { list: WordList }) {
  const showUndoable = useUndoToast()
  const [text, setText] = useState(words.join('\n'))
  const typed = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const keep = useAct(
    (client, now: readonly string[] | null) =>
      client.classification.setWordList({ language, sort, words: now === null ? null : [...now] }),
    { onDone: () => void showUndoable('Later imports are read with this list.', sortWords[sort].title) },
  )
  const isChanged = typed.join('\n') !== words.join('\n')
  return (
    <section className={`panel ${styles.list}`} aria-label={sortWords[sort].title}>
      <Title order={2}>{sortWords[sort].title}</Title>
      <p className="muted">{sortWords[sort].means}</p>
      <Textarea
        aria-label={`${sortWords[sort].title}, one phrase a line`}
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs" mt="sm">
        <Button
          size="xs"
          disabled={!isChanged || typed.length > 500}
          loading={keep.isPending}
          onClick={() => keep.mutate(typed)}
        >
          Keep {counted(typed.length, 'phrase')}
        </Button>
        {isEdited ? (
          <Button size="xs" variant="default" onClick={() => keep.mutate(null)}>
            As it came with the studio
          </Button>
        ) : null}
      </Group>
    </section>
  )
}
