import { Button } from '@mantine/core'
import type { LetterDraft } from '../../../contract/ecosystem.ts'
import type { PageBody } from '../../../contract/page-kinds.ts'
import { DayField, LongText, TextField, WhoField } from '../../design/fields.tsx'
import { PageForm } from '../../design/page-form.tsx'
import { SavePaper } from '../../paper/save-paper.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { EcosystemFrame } from './ecosystem-frame.tsx'
import styles from './letter.module.css'
import { LetterSheet } from './letter-sheet.tsx'
import { Notes } from './notes.tsx'
import { useEcosystem } from './use-ecosystem.ts'

/** The letter that asks managers for the time: its parts on the left, the sheet on the right. */
export function LetterSection() {
  const cohort = useCohort()
  const { data: draft } = useEcosystem('letterDraft')
  const { data: letter } = useEcosystem('letter')
  return (
    <EcosystemFrame
      section="letter"
      headline={draft ? headlineOf(draft) : 'A letter that asks managers for the time.'}
      support="Time that a manager hasn’t agreed to isn’t there. The letter asks for one thing, with its number, and says what the team gets."
      action={
        <SavePaper make={(client) => client.ecosystem.exportLetter({ cohortId: cohort.id })}>Export Word</SavePaper>
      }
    >
      <div className={styles.columns}>
        <div>
          <PageForm
            kind="managerLetter"
            label="Parts of the letter"
            fields={({ body, set }) => (
              <>
                <WhoField label="From" placeholder="Who signs" value={body.from} onChange={(from) => set({ from })} />
                <TextField
                  label="Their role"
                  placeholder="Head of customer service"
                  value={body.fromRole}
                  onChange={(fromRole) => set({ fromRole })}
                />
                <LongText
                  label="To"
                  rows={1}
                  placeholder={`To the managers of the people in ${cohort.name}`}
                  value={body.to}
                  onChange={(to) => set({ to })}
                />
                <DayField
                  label="Date"
                  description="Left empty, the letter bears the day on which you export it."
                  value={body.on}
                  onChange={(on) => set({ on })}
                />
                {parts.map((part) => (
                  <Part key={part.name} {...part} body={body} draft={draft} set={set} />
                ))}
              </>
            )}
          />
          <Notes notes={draft?.gaps ?? []} section="letter" title="What the letter can’t say yet" />
        </div>
        {letter ? <LetterSheet letter={letter} /> : null}
      </div>
    </EcosystemFrame>
  )
}

type PartName = 'greeting' | 'opening' | 'ask' | 'benefit' | 'closing'

const parts: readonly Readonly<{ name: PartName; label: string; rows: number }>[] = [
  { name: 'greeting', label: 'Greeting', rows: 1 },
  { name: 'opening', label: 'What it is about', rows: 3 },
  { name: 'ask', label: 'What you ask for', rows: 3 },
  { name: 'benefit', label: 'What the team gets', rows: 2 },
  { name: 'closing', label: 'Closing', rows: 2 },
]

type PartProps = Readonly<{
  name: PartName
  label: string
  rows: number
  body: PageBody<'managerLetter'>
  draft: LetterDraft | undefined
  set: (part: Partial<PageBody<'managerLetter'>>) => void
}>

/** A part in the designer's words. While it is blank the letter says what is drafted, which can be taken over to change it. */
function Part({ name, label, rows, body, draft, set }: PartProps) {
  const drafted = draft?.[name] ?? ''
  return (
    <div>
      <LongText
        label={label}
        rows={rows}
        placeholder={drafted || 'Nothing is drafted for this; write it here'}
        value={body[name]}
        onChange={(text) => set({ [name]: text })}
      />
      {body[name] === '' && drafted !== '' ? (
        <Button
          size="compact-xs"
          variant="subtle"
          mt={4}
          aria-label={`Change these words: ${label}`}
          onClick={() => set({ [name]: drafted })}
        >
          Change these words
        </Button>
      ) : null}
      {body[name] !== '' && drafted !== '' && body[name] !== drafted ? (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          mt={4}
          aria-label={`Back to the draft: ${label}`}
          onClick={() => set({ [name]: '' })}
        >
          Back to the draft
        </Button>
      ) : null}
    </div>
  )
}

function headlineOf({ gaps }: LetterDraft): string {
  const [first] = gaps
  if (!first) return 'The letter is ready to be signed.'
  return gaps.length === 1
    ? `One thing is open: ${lowered(first.says)}`
    : `The letter is drafted; ${gaps.length} things are open.`
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
