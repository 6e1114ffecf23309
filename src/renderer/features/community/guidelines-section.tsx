import { Button, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBook, IconCopy } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { GuidelinesDraft } from '../../../contract/community.ts'
import type { CohortId } from '../../../contract/scalars.ts'
import { PaperView } from '../../paper/paper-view.tsx'
import { SavePaper } from '../../paper/save-paper.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useAct } from '../../studio/ask.ts'
import type { Client } from '../../studio/client.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { flushDrafts } from '../../studio/saving.ts'
import { Empty } from '../../ui/empty.tsx'
import { counted } from '../../ui/wording.ts'
import styles from './community.module.css'
import { CommunityFrame } from './community-frame.tsx'
import { useGuidelines } from './use-community.ts'

/** The guidelines as members will read them, and what they won't read because it isn't written. */
export function GuidelinesSection() {
  const { id: cohortId } = useCohort()
  const guidelines = useGuidelines()
  const isWritten = (guidelines.data?.paper.blocks.length ?? 0) > 0
  return (
    <CommunityFrame
      section="guidelines"
      headline={headlineOf(guidelines.data)}
      support="Written from the other parts, in the members’ voice. Export it again whenever something changes."
      action={
        isWritten ? (
          <>
            <CopyMarkdown />
            <SavePaper isSecondary make={(client) => exported(client, cohortId, 'md')}>
              Markdown
            </SavePaper>
            <SavePaper make={(client) => exported(client, cohortId, 'docx')}>Export Word</SavePaper>
          </>
        ) : undefined
      }
    >
      <Answered query={guidelines}>{(draft) => <Draft draft={draft} isWritten={isWritten} />}</Answered>
    </CommunityFrame>
  )
}

function exported(client: Client, cohortId: CohortId, as: 'docx' | 'md') {
  return client.community.exportGuidelines({ cohortId, as })
}

function headlineOf(draft: GuidelinesDraft | undefined): string {
  if (!draft || draft.paper.blocks.length === 0) return 'The guidelines write themselves from what you decide.'
  const open = draft.leftOut.length
  return open === 0
    ? 'The guidelines are whole: every section is written.'
    : `The guidelines can be handed out; ${counted(open, 'section')} ${open === 1 ? 'isn’t' : 'aren’t'} written yet.`
}

/** Puts the Markdown where it can be pasted from: a wiki, a pinned post, a channel’s description. */
function CopyMarkdown() {
  const { id: cohortId } = useCohort()
  const copy = useAct(
    async (client) => {
      await flushDrafts()
      const { bytes } = await exported(client, cohortId, 'md')
      await navigator.clipboard.writeText(await bytes.text())
    },
    {
      changesNothing: true,
      onDone: () => notifications.show({ message: 'Copied. Paste it where members read.', autoClose: 4000 }),
    },
  )
  return (
    <Button
      variant="default"
      leftSection={<IconCopy size={15} aria-hidden />}
      loading={copy.isPending}
      onClick={() => copy.mutate()}
    >
      Copy to paste
    </Button>
  )
}

function Draft({ draft, isWritten }: { draft: GuidelinesDraft; isWritten: boolean }) {
  const cohort = useCohort()
  if (!isWritten)
    return (
      <Empty
        icon={IconBook}
        title="What members can count on"
        action={
          <Button component={Link} to={pathTo(cohort.id, 'community', 'norms')}>
            Choose the first norms
          </Button>
        }
      >
        One page or two in plain words: what the place is for, who belongs, how people treat each other, whom to ask,
        and how you nudge. It is put together from the other parts of this screen; what isn’t written is simply not
        there.
      </Empty>
    )
  return (
    <div className={styles.reading}>
      <PaperView paper={draft.paper} />
      {draft.leftOut.length === 0 ? null : (
        <section className={styles.notes} aria-label="Sections that are not written yet">
          <Title order={2} mb="xs">
            Not written yet
          </Title>
          <ul>
            {draft.leftOut.map(({ part, title, says }) => (
              <li key={title}>
                <Link to={part === 'purpose' ? pathTo(cohort.id, 'purpose') : pathTo(cohort.id, 'community', part)}>
                  {title}
                </Link>
                <span>{says}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
