import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { IconAward } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import type { Award, PersonProfile } from '../../../contract/people.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { pathTo } from '../../studio/place.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { dayInWords } from '../../ui/dates.ts'
import { excerpt } from '../../ui/wording.ts'
import styles from './person-page.module.css'
import { PersonPart } from './person-part.tsx'
import { useToday } from './use-today.ts'

type Offered = PersonProfile['badges'][number]

/** Badges that somebody has, and those of the design that they could be given, with what is known for their criteria. */
export function PersonBadges({ profile }: { profile: PersonProfile }) {
  const cohort = useCohort()
  const showUndoable = useUndoToast()
  const [given, setGiven] = useState<Offered | null>(null)
  const { person, awards, badges, known } = profile
  const takeBack = useAct((client, { id }: Award) => client.people.takeBack({ cohortId: cohort.id, id }), {
    onDone: (_, { badge }) => void showUndoable(`Took the badge “${badge}” back.`),
  })
  return (
    <PersonPart
      title="Badges"
      isEmpty={awards.length === 0 && badges.length === 0}
      empty="No badge is designed yet."
      action={
        awards.length === 0 && badges.length === 0 ? (
          <Button
            size="compact-sm"
            variant="default"
            component={Link}
            to={pathTo(cohort.id, 'ecosystem', 'recognition')}
          >
            Design a badge
          </Button>
        ) : null
      }
    >
      {awards.length > 0 ? (
        <ul className={styles.rows} aria-label="Badges earned">
          {awards.map((award) => (
            <li key={award.id}>
              <IconAward size={18} stroke={1.6} aria-hidden className={styles.award} />
              <span className={styles.grow}>
                <strong>{award.badge}</strong>{' '}
                <span className="muted">
                  earned {dayInWords(award.awardedOn)}
                  {award.because ? `: ${excerpt(award.because)}` : ''}
                </span>
              </span>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => takeBack.mutate(award)}>
                Take back
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {badges.length > 0 ? (
        <>
          <ul className={styles.rows} aria-label="Badges that can be given">
            {badges.map((badge) => (
              <li key={badge.uid}>
                <span className={styles.grow}>
                  {badge.title || 'A badge without a name'}{' '}
                  <span className="muted">{badge.criteria ? excerpt(badge.criteria) : 'has no criteria yet'}</span>
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Give the badge “${badge.title}”…`}
                  onClick={() => setGiven(badge)}
                >
                  Give…
                </Button>
              </li>
            ))}
          </ul>
          <p className="muted">What the imports know for their criteria: {known.join(' ')}</p>
        </>
      ) : null}
      <Modal
        opened={given !== null}
        onClose={() => setGiven(null)}
        title={given ? `Give ${person.name} “${given.title}”` : ''}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {given ? <Give badge={given} profile={profile} onDone={() => setGiven(null)} /> : null}
      </Modal>
    </PersonPart>
  )
}

type GiveProps = Readonly<{ badge: Offered; profile: PersonProfile; onDone: () => void }>

function Give({ badge: { uid, title, criteria }, profile: { person, known }, onDone }: GiveProps) {
  const cohort = useCohort()
  const today = useToday()
  const showUndoable = useUndoToast()
  const [on, setOn] = useState(today)
  const [because, setBecause] = useState('')
  const award = useAct<void, unknown>(
    (client) => client.people.award({ cohortId: cohort.id, personId: person.id, uid, on, because }),
    {
      showsOwnFailure: true,
      onDone: () => {
        onDone()
        void showUndoable(`Gave ${person.name} the badge “${title}”.`)
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (on) award.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <p>{criteria || 'This badge has no criteria yet, so you decide by yourself.'}</p>
        <div>
          <p className="eyebrow">What the imports know</p>
          <ul className={styles.known}>
            {known.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
        <TextInput label="Earned on" type="date" value={on} onChange={(event) => setOn(event.currentTarget.value)} />
        <Textarea
          label="What for"
          description="What they can be thanked for with it, in a sentence."
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          data-autofocus
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        {award.isError ? <FailureNotice error={award.error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={award.isPending} disabled={on === ''}>
            Give the badge
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
