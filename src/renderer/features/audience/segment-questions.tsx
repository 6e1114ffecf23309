import { ActionIcon, Button, TagsInput, TextInput, Title } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { SegmentQuestion } from '../../../contract/survey.ts'
import surveyStyles from './survey.module.css'

const most = 6

type SegmentQuestionsProps = Readonly<{
  segments: readonly SegmentQuestion[]
  threshold: number
  onChange: (segments: SegmentQuestion[]) => void
}>

/** What tells members apart, so that results can be compared between groups. */
export function SegmentQuestions({ segments, threshold, onChange }: SegmentQuestionsProps) {
  const change = (id: string, part: Partial<SegmentQuestion>) =>
    onChange(segments.map((segment) => (segment.id === id ? { ...segment, ...part } : segment)))
  return (
    <section aria-labelledby="segments-title">
      <Title order={3} id="segments-title">
        Questions about the members
      </Title>
      <p className={surveyStyles.help}>
        Ask only what would change your design, such as role or region. A group of fewer than {threshold} answers is
        never shown, so few and wide answers tell you more.
      </p>
      {segments.map(({ id, label, choices }, at) => (
        <div key={id} className={surveyStyles.segment}>
          <TextInput
            label={`Question ${at + 1}`}
            placeholder="Which region do you work in?"
            maxLength={10_000}
            value={label}
            onChange={(event) => change(id, { label: event.currentTarget.value })}
          />
          <TagsInput
            label="Answers to choose from"
            placeholder={choices.length === 0 ? 'North, Enter, South, Enter' : ''}
            value={choices}
            maxTags={40}
            splitChars={[]}
            onChange={(next) => change(id, { choices: next })}
          />
          <ActionIcon
            className={surveyStyles.leaveOut}
            variant="subtle"
            color="gray"
            aria-label={`Leave out question ${at + 1}`}
            onClick={() => onChange(segments.filter((segment) => segment.id !== id))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      {segments.length < most ? (
        <Button
          size="compact-sm"
          variant="default"
          mt="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() =>
            onChange([...segments, { id: `q-${crypto.randomUUID().slice(0, 8)}`, label: '', choices: [] }])
          }
        >
          Add a question
        </Button>
      ) : null}
    </section>
  )
}
