import { Button, Title } from '@mantine/core'
import { IconClipboardText, IconFileTypeDocx, IconFileTypeHtml, IconTableExport } from '@tabler/icons-react'
import type { Wave } from '../../../contract/survey.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { saveFile } from '../../studio/save-file.ts'
import surveyStyles from './survey.module.css'

const forms = [
  {
    as: 'html',
    icon: IconFileTypeHtml,
    title: 'Web page, offline',
    verb: 'Save the page',
    when: 'When people have a computer or phone and you have no form service: they open the file, answer, and send back the small file that it saves.',
  },
  {
    as: 'text',
    icon: IconClipboardText,
    title: 'Questions to paste',
    verb: 'Save the questions',
    when: 'When your organisation uses Google Forms or Microsoft Forms: paste the questions there, and take its export in here.',
  },
  {
    as: 'limesurvey',
    icon: IconTableExport,
    title: 'LimeSurvey file',
    verb: 'Save the file',
    when: 'When you run LimeSurvey: import the file there, and its export finds its questions by itself.',
  },
  {
    as: 'docx',
    icon: IconFileTypeDocx,
    title: 'Word form',
    verb: 'Save the form',
    when: 'When people answer on paper, or in a meeting: print it, and type each answer into the web page afterwards.',
  },
] as const

/** The ways to ask members, each with when to choose it. */
export function HandOut({ wave }: { wave: Wave }) {
  const cohort = useCohort()
  const make = useAct(
    (client, as: (typeof forms)[number]['as']) => client.survey.handOut({ cohortId: cohort.id, waveId: wave.id, as }),
    { changesNothing: true, onDone: ({ fileName, bytes }) => saveFile(fileName, bytes) },
  )
  return (
    <section aria-labelledby="hand-out-title">
      <Title order={2} id="hand-out-title">
        Hand it out
      </Title>
      <p className={surveyStyles.help}>
        All four ask the same questions in the same words, so answers from several can be mixed.
      </p>
      <ul className={surveyStyles.forms}>
        {forms.map(({ as, icon: Icon, title, verb, when }) => (
          <li key={as} className="panel">
            <Icon size={22} stroke={1.5} aria-hidden className={surveyStyles.formIcon} />
            <strong>{title}</strong>
            <p className={surveyStyles.help}>{when}</p>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${verb}: ${title}`}
              loading={make.isPending && make.variables === as}
              onClick={() => make.mutate(as)}
            >
              {verb}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
