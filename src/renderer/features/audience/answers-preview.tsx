import { Select, Table, Title } from '@mantine/core'
import type { RejectedRow } from '../../../contract/roster.ts'
import type { AnswerMapping, AnswerSource, AnswersReport, Wave } from '../../../contract/survey.ts'
import { Notice } from '../../ui/notice.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { count, counted, excerpt, listed } from '../../ui/wording.ts'
import { bringsInWords, targetInWords, targetsOf } from './answer-targets.ts'
import styles from './audience.module.css'
import surveyStyles from './survey.module.css'

const sourceWords: Readonly<Record<AnswerSource, string>> = {
  'answer-file': 'Answer file of the web page',
  'google-forms': 'Google Forms',
  'microsoft-forms': 'Microsoft Forms',
  limesurvey: 'LimeSurvey',
  surveymonkey: 'SurveyMonkey',
  qualtrics: 'Qualtrics',
  mapped: 'A table',
}

const most = 200
const mostFiles = 3

type AnswersPreviewProps = Readonly<{
  wave: Wave
  report: AnswersReport
  isLooking: boolean
  onMap: (mapping: AnswerMapping) => void
}>

/** What the files hold as the studio understands them, before anything counts. */
export function AnswersPreview({ wave, report, isLooking, onMap }: AnswersPreviewProps) {
  const { files, rejected, columns, unmapped, leftOut = [] } = report
  return (
    <section aria-label="What was understood" aria-busy={isLooking}>
      <Title order={3} role="status">
        {bringsInWords(report)}
      </Title>
      <Sources files={files} />
      {unmapped.length > 0 ? (
        <Notice tone="needs-you" title="Some questions have no column yet">
          Nothing was found for {listed(shortened(unmapped.map((target) => targetInWords(wave, target))))}. Say below
          which column holds them, or take in what there is; a question without an answer simply counts for fewer
          people.
        </Notice>
      ) : null}
      {columns.length > 0 ? <Columns wave={wave} columns={columns} onMap={onMap} /> : null}
      {rejected.length > 0 ? (
        <Rows title={`${counted(rejected.length, 'row')} can’t be read`} hint="The others come in." rows={rejected} />
      ) : null}
      {leftOut.length > 0 ? (
        <Rows
          title={`${counted(leftOut.length, 'single answer')} left out`}
          hint="The rest of these people’s answers counts."
          rows={leftOut}
        />
      ) : null}
    </section>
  )
}

function Rows({ title, hint, rows }: Readonly<{ title: string; hint: string; rows: readonly RejectedRow[] }>) {
  return (
    <section className={surveyStyles.rejected}>
      <Title order={3}>{title}</Title>
      <p className="muted">
        {hint}
        {rows.length > most ? ` The first ${count(most)} are shown.` : ''}
      </p>
      <SimpleTable
        label={title}
        columns={[{ title: 'File' }, { title: 'Line', isNumber: true }, { title: 'Reason' }]}
        rows={rows.slice(0, most).map(({ file, line, reason }) => [file, line === null ? '—' : String(line), reason])}
      />
    </section>
  )
}

function Sources({ files }: Pick<AnswersReport, 'files'>) {
  const kinds = [...new Set(files.map(({ source }) => source))]
  if (files.length > mostFiles) {
    return (
      <p className="muted">
        {kinds
          .map(
            (kind) => `${sourceWords[kind]}: ${counted(files.filter(({ source }) => source === kind).length, 'file')}`,
          )
          .join(' · ')}
      </p>
    )
  }
  return (
    <ul className={surveyStyles.files}>
      {files.map(({ file, source, because }) => (
        <li key={file}>
          <strong>{file}</strong> {sourceWords[source]}. <span className="muted">{because}</span>
        </li>
      ))}
    </ul>
  )
}

type ColumnsProps = Pick<AnswersPreviewProps, 'wave' | 'onMap'> & Pick<AnswersReport, 'columns'>

function Columns({ wave, columns, onMap }: ColumnsProps) {
  const data = targetsOf(wave)
  const choose = (column: string, target: string | null) => {
    const others = columns.filter((each) => each.column !== column && each.target !== null && each.target !== target)
    const mapping = Object.fromEntries(others.map((each) => [each.column, each.target ?? '']))
    onMap(target === null ? mapping : { ...mapping, [column]: target })
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reachable by keyboard
    <section className={surveyStyles.columns} aria-label="Which column answers what" tabIndex={0}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Column</Table.Th>
            <Table.Th scope="col">Holds, for example</Table.Th>
            <Table.Th scope="col">Answers</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ column, target, examples }) => (
            <Table.Tr key={column}>
              <Table.Td className={surveyStyles.columnName} dir="auto">
                <span className={styles.clamped}>{excerpt(column)}</span>
              </Table.Td>
              <Table.Td className={surveyStyles.examples} dir="auto">
                <span className={styles.clamped}>{excerpt(examples.join(' · '))}</span>
              </Table.Td>
              <Table.Td>
                <Select
                  aria-label={`What ${column} answers`}
                  placeholder="Left out"
                  size="xs"
                  searchable
                  clearable
                  data={data}
                  value={target}
                  onChange={(chosen) => choose(column, chosen)}
                  clearButtonProps={{ 'aria-label': `Leave ${column} out` }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function shortened(names: readonly string[]): string[] {
  return names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : [...names]
}
