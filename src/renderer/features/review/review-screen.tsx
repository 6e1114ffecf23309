import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileDescription } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Review } from '../../../contract/reviews.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo, usePlace } from '../../studio/place.ts'
import { saveFile } from '../../studio/save-file.ts'
import { flushDrafts } from '../../studio/saving.ts'
import { momentInWords } from '../../ui/dates.ts'
import { Empty } from '../../ui/empty.tsx'
import { Screen } from '../../ui/screen.tsx'
import { counted } from '../../ui/wording.ts'
import { Outline } from './outline.tsx'
import { Paper } from './paper.tsx'
import styles from './review.module.css'
import { Suppressed } from './suppressed.tsx'

/** The quarter's review as it will be on paper. */
export function ReviewScreen() {
  const cohort = useCohort()
  const place = usePlace()
  const quarters = useAnswer(['reviews.quarters', cohort.id], (client, asked) =>
    client.reviews.quarters({ cohortId: cohort.id }, asked),
  )
  return (
    <Answered query={quarters}>
      {(list) => {
        const asked = list.find(({ quarter }) => quarter === place.rest[0])
        const chosen = asked ?? list.findLast(({ hasData }) => hasData) ?? null
        return chosen?.hasData ? (
          <Drafted key={chosen.quarter} quarter={chosen.quarter} />
        ) : (
          <NothingYet quarter={asked?.quarter ?? null} />
        )
      }}
    </Answered>
  )
}

function Drafted({ quarter }: { quarter: string }) {
  const cohort = useCohort()
  const review = useAnswer(['reviews.draft', cohort.id, quarter], (client, asked) =>
    client.reviews.draft({ cohortId: cohort.id, quarter }, asked),
  )
  const save = useAct<void, string>(
    async (client) => {
      await flushDrafts()
      const { fileName, bytes } = await client.reviews.export({ cohortId: cohort.id, quarter })
      saveFile(fileName, bytes)
      return fileName
    },
    {
      changesNothing: true,
      onDone: (fileName) =>
        notifications.show({
          title: 'Review exported',
          message: `${fileName} is a Word document that you can edit and send.`,
          autoClose: 8000,
        }),
    },
  )
  return (
    <Answered query={review} rows={8}>
      {(answer) => (
        <Screen
          name={`Review ${quarter.replace('-', ' ')}`}
          headline={`The review of ${quarter.replace('-', ' ')} is drafted; ${stateOf(answer)}`}
          support="Click a passage to rewrite it. Your wording is kept when the data changes."
          isWide
          action={
            <Button onClick={() => save.mutate()} loading={save.isPending}>
              Export Word
            </Button>
          }
        >
          <div className={styles.desk}>
            <Outline review={answer} />
            <Paper review={answer} />
            <Suppressed suppressed={answer.suppressed} />
          </div>
        </Screen>
      )}
    </Answered>
  )
}

function stateOf(review: Review): string {
  const passages = review.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'passage')
  const edited = passages.filter((passage) => passage.edited !== null).length
  const stale = passages.filter(({ isStale }) => isStale).length
  if (stale > 0)
    return `${counted(stale, 'passage')} of yours ${stale === 1 ? 'rests' : 'rest'} on numbers that changed.`
  if (edited > 0 && review.editedAt)
    return `you rewrote ${counted(edited, 'passage')}, last on ${momentInWords(review.editedAt)}.`
  return 'read it once, then export it.'
}

function NothingYet({ quarter }: { quarter: string | null }) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const when = quarter ? ` for ${quarter.replace('-', ' ')}` : ''
  return (
    <Screen name="Review" headline={`There is nothing to tell${when} yet.`}>
      <Empty
        icon={IconFileDescription}
        title="A review that drafts itself"
        action={<Button onClick={() => go(pathTo(cohort.id, 'imports'))}>Import activity</Button>}
      >
        Each quarter you will find a review here for your stakeholders: the answer on one page, a scorecard, figures and
        a method appendix, without anybody’s name. You rewrite what you like and export it as a Word document. It needs
        activity in that quarter.
      </Empty>
    </Screen>
  )
}
