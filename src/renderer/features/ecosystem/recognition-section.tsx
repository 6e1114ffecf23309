import { Title } from '@mantine/core'
import type { RecognitionView } from '../../../contract/ecosystem.ts'
import type { EntryBody } from '../../../contract/entry-kinds.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, LongText, ServesField, TextField, WhoField } from '../../design/fields.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { BadgeFields } from './badge-fields.tsx'
import { EcosystemFrame } from './ecosystem-frame.tsx'
import { Notes } from './notes.tsx'
import styles from './recognition.module.css'
import { useEcosystem } from './use-ecosystem.ts'
import { forms, labelOf } from './words.ts'

/** What members can earn, and how they are thanked. */
export function RecognitionSection() {
  const cohort = useCohort()
  const { data: view } = useEcosystem('recognition')
  return (
    <EcosystemFrame
      section="recognition"
      headline={view?.says ?? 'How contributions are seen and thanked.'}
      support="People who share hope to be noticed. Thanks in person count most; games are a spice."
    >
      <Notes notes={view?.notes ?? []} section="recognition" />
      <section aria-labelledby="badges" className={styles.part}>
        <Title order={2} id="badges" mb="sm">
          Badges
        </Title>
        <EntryList
          kind="badge"
          section="recognition"
          fields={BadgeFields}
          line={({ body }) => body.criteria || 'What earns it?'}
          aside={(badge) => (
            <State state={view?.badges.find(({ id }) => id === badge.id)} edition={badge.body.edition} />
          )}
          hasStarters
          adaptStarter={(body) => forThisEdition(body, cohort)}
          empty={
            <p>
              A badge is something to keep: what earns it, how it looks, and whether it is given in this edition only.
              “Limited” is a promise, so a limited badge needs the day on which it ends.
            </p>
          }
        />
      </section>
      <section aria-labelledby="recognitions" className={styles.part}>
        <Title order={2} id="recognitions" mb="sm">
          How people are thanked
        </Title>
        <EntryList
          kind="recognition"
          section="recognition"
          fields={RecognitionFields}
          line={({ body }) => [labelOf(forms, body.form), body.when].filter((part) => part !== '').join(' · ')}
          aside={({ body }) => body.owner.name.slice(0, 60)}
          hasStarters
          empty={
            <p>
              Plan who is thanked, when and how, before the first contribution is made. One habit is enough to begin
              with: thanks by name at the start of each live session.
            </p>
          }
        />
      </section>
    </EcosystemFrame>
  )
}

function RecognitionFields({ body, set }: FieldsProps<'recognition'>) {
  return (
    <>
      <TextField label="Name" value={body.title} hasFocus={body.title === ''} onChange={(title) => set({ title })} />
      <ChoiceField
        label="Form"
        description={
          body.form === 'leaderboard'
            ? 'Only you see this list. Shown to members, a ranking makes the first few post more and the others leave.'
            : undefined
        }
        value={body.form}
        choices={forms}
        onChange={(form) => set({ form })}
      />
      <LongText label="How" rows={3} value={body.how} onChange={(how) => set({ how })} />
      <TextField
        label="When"
        placeholder="First two minutes of every session"
        value={body.when}
        onChange={(when) => set({ when })}
      />
      <WhoField label="Who sees to it" value={body.owner} onChange={(owner) => set({ owner })} />
      <ServesField value={body.serves} onChange={(serves) => set({ serves })} />
    </>
  )
}

type StateProps = Readonly<{ state: RecognitionView['badges'][number] | undefined; edition: string }>

function State({ state, edition }: StateProps) {
  if (!state) return null
  return (
    <span className={styles.state} data-state={state.state}>
      <strong>{stateWords[state.state]}</strong>
      <span className={styles.edition}>{edition.slice(0, 60)}</span>
    </span>
  )
}

const stateWords = { unlimited: 'No limit', limited: 'Limited', retired: 'Retired' } as const

/** A ready-made badge that belongs to an edition is given until the cohort's last day: a limit that is true. */
function forThisEdition(
  body: EntryBody<'badge'>,
  cohort: Readonly<{ name: string; endsOn: string }>,
): EntryBody<'badge'> {
  return body.edition === '' ? body : { ...body, edition: cohort.name, isLimited: true, endsOn: cohort.endsOn }
}
