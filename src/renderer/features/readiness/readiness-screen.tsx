import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { SectionLinks, useSection } from '../../design/sections.tsx'
import { PaperView } from '../../paper/paper-view.tsx'
import { SavePaper } from '../../paper/save-paper.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { Screen } from '../../ui/screen.tsx'
import { Checklist } from './checklist.tsx'
import { TemplateSection } from './template-section.tsx'

const sections = [
  { id: 'checklist', title: 'Checklist' },
  { id: 'brief', title: 'Design brief' },
  { id: 'template', title: 'Template' },
] as const

/** Whether the design can be signed: what is ready, what is missing, and the brief that says it all. */
export function ReadinessScreen() {
  const cohort = useCohort()
  const [, go] = useLocation()
  const { id } = useSection(sections)
  const readiness = useAnswer(['readiness.get', cohort.id], (client, asked) =>
    client.readiness.get({ cohortId: cohort.id }, asked),
  )
  return (
    <Answered query={readiness}>
      {({ headline, checks }) => (
        <Screen
          name="Readiness"
          headline={headline}
          support="Nothing here is required. Each line says why it helps, and leads to where it is done."
          action={
            id === 'brief' ? (
              <SavePaper make={(client) => client.readiness.exportBrief({ cohortId: cohort.id })}>
                Export Word
              </SavePaper>
            ) : id === 'checklist' ? (
              <Button onClick={() => go(pathTo(cohort.id, 'readiness', 'brief'))}>Read the design brief</Button>
            ) : null
          }
        >
          <SectionLinks sections={sections} current={id} />
          {id === 'checklist' ? <Checklist checks={checks} /> : null}
          {id === 'brief' ? <Brief /> : null}
          {id === 'template' ? <TemplateSection /> : null}
        </Screen>
      )}
    </Answered>
  )
}

function Brief() {
  const cohort = useCohort()
  const brief = useAnswer(['readiness.brief', cohort.id], (client, asked) =>
    client.readiness.brief({ cohortId: cohort.id }, asked),
  )
  return <Answered query={brief}>{(paper) => <PaperView paper={paper} />}</Answered>
}
