import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft, IconDots, IconDownload, IconEraser } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { CommitmentDraft } from '../../../contract/commitments.ts'
import type { PersonProfile } from '../../../contract/people.ts'
import type { PersonId } from '../../../contract/scalars.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { saveFile } from '../../studio/save-file.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CommitmentForm } from './commitment-form.tsx'
import { CommitmentList } from './commitment-list.tsx'
import { ForgetDialog } from './forget-dialog.tsx'
import { LevelStrip } from './level-strip.tsx'
import { PersonBadges } from './person-badges.tsx'
import { PersonInspector } from './person-inspector.tsx'
import { PersonNotes } from './person-notes.tsx'
import styles from './person-page.module.css'
import { PersonPart } from './person-part.tsx'
import { Timeline } from './timeline.tsx'
import { useToday } from './use-today.ts'

/** One person: where they stand and stood, what happened, what they committed to and earned, and what is noted of them. */
export function PersonPage({ personId }: { personId: PersonId }) {
  const cohort = useCohort()
  const profile = useAnswer(['people.profile', cohort.id, personId], (client, asked) =>
    client.people.profile({ cohortId: cohort.id, personId }, asked),
  )
  return <Answered query={profile}>{(found) => <Page {...found} />}</Answered>
}

function Page(profile: PersonProfile) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const everybody = useAnswer(['roster.list', cohort.id], (client, asked) =>
    client.roster.list({ cohortId: cohort.id }, asked),
  )
  const { person, sentence, weeks, timeline, commitments } = profile
  const back = () => go(pathTo(cohort.id, 'people'))
  return (
    <Screen
      name={person.name}
      headline={`${person.name}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`}
      support={
        <Link to={pathTo(cohort.id, 'people')} className={styles.back}>
          <IconArrowLeft size={14} aria-hidden /> All people
        </Link>
      }
      isWide
      action={<More profile={profile} onForgotten={back} />}
      inspector={<PersonInspector person={person} people={everybody.data ?? []} onClose={back} />}
    >
      <PersonPart
        title="Level over the weeks"
        isEmpty={weeks.length === 0}
        empty="As soon as an import brings activity, each week shows the highest thing they did, from watching to curating."
      >
        <LevelStrip weeks={weeks} />
      </PersonPart>
      <Commitments profile={profile} isEmpty={commitments.length === 0} />
      <PersonBadges profile={profile} />
      <PersonNotes profile={profile} />
      <PersonPart
        title="What happened"
        isEmpty={timeline.length === 0}
        empty="Joining, roles, the first contribution, conversations they begin, commitments and badges appear here by their day."
      >
        <Timeline happenings={timeline} />
      </PersonPart>
    </Screen>
  )
}

function Commitments({ profile: { person, commitments }, isEmpty }: { profile: PersonProfile; isEmpty: boolean }) {
  const cohort = useCohort()
  const today = useToday()
  const showUndoable = useUndoToast()
  const [isAdding, setIsAdding] = useState(false)
  const add = useAct(
    (client, commitment: CommitmentDraft) =>
      client.commitments.add({ cohortId: cohort.id, personId: person.id, commitment }),
    {
      showsOwnFailure: true,
      onDone: () => {
        setIsAdding(false)
        void showUndoable('Wrote the commitment down.')
      },
    },
  )
  return (
    <PersonPart
      title="Commitments"
      isEmpty={isEmpty}
      empty="What they said they would do, with a day to ask how it went."
      action={
        <Button size="compact-sm" variant="default" onClick={() => setIsAdding(true)}>
          Add a commitment
        </Button>
      }
    >
      <CommitmentList label={`Commitments of ${person.name}`} commitments={commitments} isNamed={false} />
      <CommitmentForm
        isOpen={isAdding}
        title={`Commitment of ${person.name}`}
        commitment={null}
        people={null}
        today={today}
        isBusy={add.isPending}
        failure={add.error}
        onSave={(draft) => add.mutate(draft)}
        onClose={() => {
          add.reset()
          setIsAdding(false)
        }}
      />
    </PersonPart>
  )
}

const formats = [
  { as: 'docx', label: 'Everything held, as Word' },
  { as: 'md', label: 'Everything held, as Markdown' },
  { as: 'json', label: 'Everything held, as JSON' },
] as const

function More({ profile: { person }, onForgotten }: { profile: PersonProfile; onForgotten: () => void }) {
  const cohort = useCohort()
  const [isForgetting, setIsForgetting] = useState(false)
  const exporting = useAct(
    (client, as: (typeof formats)[number]['as']) =>
      client.people.export({ cohortId: cohort.id, personId: person.id, as }),
    {
      changesNothing: true,
      onDone: ({ fileName, bytes }) => {
        saveFile(fileName, bytes)
        notifications.show({ message: `Exported ${fileName}.`, autoClose: 5000 })
      },
    },
  )
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} aria-hidden />} loading={exporting.isPending}>
            Export or forget
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label="Export or forget">
          {formats.map(({ as, label }) => (
            <Menu.Item
              key={as}
              leftSection={<IconDownload size={15} aria-hidden />}
              onClick={() => exporting.mutate(as)}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconEraser size={15} aria-hidden />} onClick={() => setIsForgetting(true)}>
            Forget this person…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ForgetDialog
        person={person}
        isOpen={isForgetting}
        onClose={() => setIsForgetting(false)}
        onForgotten={onForgotten}
      />
    </>
  )
}
