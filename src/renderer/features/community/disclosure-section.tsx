import { Button, Title } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { DisclosureDraft } from '../../../contract/community.ts'
import { PaperView } from '../../paper/paper-view.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { flushDrafts } from '../../studio/saving.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { Empty } from '../../ui/empty.tsx'
import { counted } from '../../ui/wording.ts'
import styles from './community.module.css'
import { CommunityFrame } from './community-frame.tsx'
import { useDisclosure } from './use-community.ts'

/** What members are told about the nudges: it writes itself from the nudges, and says which are still missing. */
export function DisclosureSection() {
  const disclosure = useDisclosure()
  const { data } = disclosure
  return (
    <CommunityFrame
      section="disclosure"
      headline={headlineOf(data)}
      support="This section writes itself from the nudges and stands in the guidelines. A nudge that members can’t read about can’t be sent."
      action={data && data.told > 0 ? <MarkDisclosed /> : undefined}
    >
      <Answered query={disclosure}>{(draft) => <Draft draft={draft} />}</Answered>
    </CommunityFrame>
  )
}

function headlineOf(draft: DisclosureDraft | undefined): string {
  if (!draft || draft.nudges === 0) return 'Members will read here how and why you nudge them.'
  if (draft.told === draft.nudges)
    return `Members can read about ${draft.nudges === 1 ? 'the one nudge' : `all ${draft.nudges} nudges`} here.`
  return `${draft.told} of ${counted(draft.nudges, 'nudge')} ${draft.told === 1 ? 'has' : 'have'} words for members.`
}

/** Says that the page is where members can read it, so that nudges on it can be sent. */
function MarkDisclosed() {
  const { id: cohortId } = useCohort()
  const showUndoable = useUndoToast()
  const mark = useAct(
    async (client) => {
      await flushDrafts()
      return client.nudges.markDisclosed({ cohortId })
    },
    {
      onDone: ({ disclosed }) =>
        void showUndoable(
          disclosed === 0
            ? 'No nudge was waiting for this: the ready ones are disclosed already.'
            : `${counted(disclosed, 'nudge')} can be sent now: members can read about ${disclosed === 1 ? 'it' : 'them'}.`,
        ),
    },
  )
  return (
    <Button onClick={() => mark.mutate()} loading={mark.isPending}>
      Mark as disclosed
    </Button>
  )
}

function Draft({ draft }: { draft: DisclosureDraft }) {
  const cohort = useCohort()
  const toNudges = pathTo(cohort.id, 'nudges')
  if (draft.nudges === 0)
    return (
      <Empty
        icon={IconSpeakerphone}
        title="How we nudge you"
        action={
          <Button component={Link} to={toNudges}>
            Plan the first nudge
          </Button>
        }
      >
        Every nudge carries a sentence for members: what you do, and why. Together they become this page, sorted by the
        principle behind them. People who know how they are nudged stay free to say no.
      </Empty>
    )
  return (
    <div className={styles.reading}>
      {draft.blocks.length > 0 ? (
        <PaperView
          paper={{
            title: 'How we nudge you',
            from: cohort.groupName || cohort.name,
            sentence: '',
            facts: [],
            language: 'en-GB',
            hasContents: false,
            blocks: draft.blocks,
          }}
        />
      ) : (
        <p className="muted">Nothing to read yet: no nudge has words for members.</p>
      )}
      {draft.missing.length === 0 ? null : (
        <section className={styles.notes} aria-label="Nudges that members are not told about">
          <Title order={2} mb="xs">
            Not told yet
          </Title>
          <ul>
            {draft.missing.slice(0, mostListed).map(({ id, says }) => (
              <li key={id}>
                <Link to={pathTo(cohort.id, 'nudges', 'calendar', `open=${id}`)}>{says}</Link>
              </li>
            ))}
          </ul>
          {draft.missing.length > mostListed ? (
            <p className="muted">and {draft.missing.length - mostListed} more</p>
          ) : null}
        </section>
      )}
    </div>
  )
}

const mostListed = 20
