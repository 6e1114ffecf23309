import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { opened, part, textOf } from '../core/reports/opened-file.ts'
import { expect, test } from './harness/studio.ts'
import { openInTerminal } from './harness/terminal.ts'
import { goTo, makeWorkspaceAndCohort } from './steps.ts'

type Measured = { id: string; value: number | null; numerator: number | null; denominator: number | null }

const members = ['ada', 'ben', 'cleo', 'dan', 'eva', 'finn', 'gus', 'ida', 'jon', 'kit', 'lea', 'max']
const cohort = ['--cohort', 'Spring leaders']

test('page and terminal give the same numbers from the same files, on screen and in the Word review', async ({
  page,
  home,
  studio,
  pickFiles,
}) => {
  test.slow()
  const rosterFile = join(home, 'roster.csv')
  const eventsFile = join(home, 'events.csv')
  writeFileSync(rosterFile, roster())
  writeFileSync(eventsFile, events())

  const terminal = openInTerminal(join(home, 'terminal'))
  const dates = ['--start', '2026-01-05', '--end', '2026-04-12', '--time-zone', 'Europe/Berlin']
  terminal('cohorts', 'create', '--name', 'Spring leaders', ...dates)
  terminal('people', 'import', ...cohort, rosterFile)
  terminal('import', ...cohort, eventsFile)
  const measuresOf = (from: string, to: string) => {
    const answer = terminal('measures', ...cohort, '--from', from, '--to', to) as { measures: Measured[] }
    return (id: string) => numbersOf(answer.measures.find((measure) => measure.id === id))
  }

  await makeWorkspaceAndCohort(page)
  await goTo(page, 'People')
  await page.getByRole('button', { name: 'Import a roster' }).first().click()
  const dialog = page.getByRole('dialog')
  await pickFiles(() => dialog.getByRole('button', { name: 'Choose a file…' }).click(), rosterFile)
  await dialog.getByRole('button', { name: 'Import the roster' }).click()
  await expect(dialog).toBeHidden()
  await goTo(page, 'Imports')
  await pickFiles(() => page.getByRole('button', { name: 'Choose a file…' }).click(), eventsFile)
  await page.getByRole('button', { name: /^Import \d+ events$/ }).click()
  await page.getByRole('button', { name: 'See engagement' }).click()

  await test.step('on screen', async () => {
    const of = measuresOf('2026-01-05', '2026-04-13')
    const card = (title: string) =>
      page.getByRole('list', { name: 'Measures' }).getByRole('button', { name: new RegExp(`^${title}\\s*[\\d—]`) })
    await expect(card('Contribution rate')).toContainText(`${of('contribution-rate').pair} people`)
    await expect(card('Contributions')).toContainText(`Contributions${of('contributions').value}among`)
    await expect(card('Reply coverage')).toContainText(of('reply-coverage').pair)
    await expect(card('People who make half')).toContainText(`half${of('absence-factor').value}of 12 people`)
    await expect(card('Share of facilitators and staff')).toContainText(`${of('facilitator-share').pair} contributions`)
  })

  await test.step('in Word', async () => {
    const of = measuresOf('2026-01-01', '2026-04-01')
    await page.getByRole('link', { name: '2026 Q1' }).click()
    const fromPage = await scorecardIn(
      await studio.savedFile(() => page.getByRole('button', { name: 'Export Word' }).click()),
    )
    expect(fromPage.get('Contribution rate')?.[1]).toBe(`${of('contribution-rate').pair} people`)
    expect(fromPage.get('Contributions')?.[0]).toBe(of('contributions').value)
    expect(fromPage.get('Reply coverage')?.[0]).toBe(of('reply-coverage').pair)
    expect(fromPage.get('People who make half')?.[0]).toBe(of('absence-factor').value)
    expect(fromPage.get('Share of facilitators and staff')?.[1]).toBe(`${of('facilitator-share').pair} contributions`)

    const file = join(home, 'terminal.docx')
    terminal('review', 'export', ...cohort, '--quarter', '2026-Q1', '--out', file)
    expect(fromPage.size).toBe(19)
    expect([...(await scorecardIn(file))]).toEqual([...fromPage])
  })
})

function numbersOf(measure: Measured | undefined): { value: string; pair: string } {
  if (!measure || measure.value === null) throw new Error('the terminal has no value to compare with')
  return { value: String(measure.value), pair: `${measure.numerator} of ${measure.denominator}` }
}

function roster(): string {
  const rows = members.map((name) => `${name},${name}@example.org,participant,2026-01-05`)
  return ['name,email,role,joined', ...rows, 'hana,hana@example.org,facilitator,2026-01-05', ''].join('\n')
}

/** Six weeks: Hana opens a thread and Cleo one, both are answered but Cleo's third; Eva's only post never is. */
function events(): string {
  const rows: string[] = []
  const add = (week: number, hour: number, who: string, kind: string, thread: string) => {
    const at = new Date(Date.UTC(2026, 0, 6 + week * 7, hour)).toISOString()
    rows.push(`${at},${who}@example.org,${kind},${thread}`)
  }
  for (let week = 0; week < 6; week++) {
    add(week, 8, 'hana', 'post', `h${week}`)
    add(week, 9, 'ada', 'reply', `h${week}`)
    if (week % 2 === 0) add(week, 10, 'ben', 'reply', `h${week}`)
    add(week, 11, 'cleo', 'post', `c${week}`)
    if (week !== 2) add(week, 15, 'dan', 'reply', `c${week}`)
  }
  add(1, 16, 'eva', 'post', 'e')
  return ['time,person,kind,thread', ...rows, ''].join('\n')
}

/** The scorecard of a Word review: each measure with what stands beside it. */
async function scorecardIn(file: string): Promise<Map<string, string[]>> {
  const document = part(await opened(readFileSync(file)), 'word/document.xml')
  const table = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)]
    .map(([xml]) => xml)
    .find((xml) => textOf(xml).startsWith('MeasureValueBased on'))
  const rows = [...(table ?? '').matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].slice(1)
  return new Map(
    rows.map(([row]) => {
      const [title = '', ...cells] = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell))
      return [title, cells]
    }),
  )
}
