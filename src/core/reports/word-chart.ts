import { ChartRun, type ChartRunOptions, type ChartSeries, type ChartValueAxis } from 'docx/charts'
import type { Drawing, FigureSpec, FigureUnit } from '../../contract/figures.ts'
import { ink, toneColours } from './palette.ts'
import { wordLine } from './word-text.ts'

/** A figure as a native Word chart with its numbers in an embedded workbook; null where there is nothing to draw. `number` makes its drawing id unique in the document. */
export function wordChart(figure: FigureSpec, number: number): ChartRun | null {
  if (!figure.drawing || !hasData(figure.drawing)) return null
  const altText = {
    id: String(1000 + number),
    name: `Figure ${number}`,
    title: wordLine(figure.title),
    description: wordLine(figure.alt),
  }
  return new ChartRun({ ...chartOf(withGapsNamed(figure.drawing, figure.table)), altText })
}

type ChartShape = ChartRunOptions extends infer Options
  ? Options extends unknown
    ? Omit<Options, 'altText'>
    : never
  : never
type Of<Kind extends Drawing['kind']> = Extract<Drawing, { kind: Kind }>

/** A column that is held back or without data looks like one at zero, so its label says what it is, as the table does. */
function withGapsNamed(drawing: Drawing, table: FigureSpec['table']): Drawing {
  if (drawing.kind !== 'bars' && drawing.kind !== 'bands') return drawing
  const categories = drawing.categories.map((category, at) => {
    if (table.rows.some((row) => row[0] === category && row.includes('suppressed'))) return `${category}: suppressed`
    return drawing.series.every(({ values }) => values[at] === null) ? `${category}: no data` : category
  })
  return { ...drawing, categories }
}

/** Full text width (160 mm) at 96 pixels an inch. */
const size = { width: 604, height: 252 }
const small = { size: 9, color: ink.text } as const
const frame = {
  transformation: size,
  chartArea: { fill: 'none', border: 'none' },
  font: { color: ink.text },
} as const

function hasData(drawing: Drawing): boolean {
  if (drawing.kind === 'curve') return drawing.points.length > 1
  return drawing.categories.length > 0 && drawing.series.some((series) => series.values.some((value) => value !== null))
}

function chartOf(drawing: Drawing): ChartShape {
  switch (drawing.kind) {
    case 'bands':
      return columnsChart(drawing, true, drawing.ceiling)
    case 'bars':
      return columnsChart(drawing, drawing.isStacked, null)
    case 'lines':
      return linesChart(drawing)
    case 'curve':
      return curveChart(drawing)
  }
}

function columnsChart(drawing: Of<'bands'> | Of<'bars'>, isStacked: boolean, ceiling: number | null): ChartShape {
  return {
    ...frame,
    type: 'column',
    categories: drawing.categories.map(wordLine),
    series: drawing.series.map((series) => ({
      name: wordLine(series.title),
      values: series.values,
      color: toneColours[series.tone],
    })),
    stacking: isStacked ? 'stacked' : 'none',
    gapWidth: 45,
    ...(isStacked
      ? {}
      : {
          overlap: 0,
          dataLabels: { value: true, position: 'outsideEnd', numberFormat: formatOf(drawing.unit), font: small },
        }),
    categoryAxis: categoryAxis(drawing.categories),
    valueAxis: valueAxis(drawing.unit, ceiling),
    legend: drawing.series.length > 1 && legend,
    emptyValues: 'gap',
  }
}

function linesChart(drawing: Of<'lines'>): ChartShape {
  const lastLabel = {
    value: true,
    numberFormat: formatOf(drawing.unit),
    position: 'right' as const,
    font: { ...small, bold: true },
  }
  const lines = drawing.series.map((series): ChartSeries => {
    const color = toneColours[series.tone]
    const last = series.values.findLastIndex((value) => value !== null)
    return {
      name: wordLine(series.title),
      values: series.values,
      color,
      line: { color, width: 2.25 },
      markers: { shape: series.tone === 'facilitators' ? 'square' : 'circle', size: 6 },
      pointLabels: series.values.map((_, at) => at === last && lastLabel),
      ...(series.low && series.high
        ? {
            errorBars: {
              type: 'custom' as const,
              plus: distances(series.values, series.high),
              minus: distances(series.values, series.low),
              line: { color: ink.rule, width: 1 },
            },
          }
        : {}),
    }
  })
  const references = drawing.references.map(
    ({ value, label }): ChartSeries => ({
      name: wordLine(label),
      values: drawing.categories.map(() => value),
      color: toneColours.context,
      line: { color: toneColours.context, width: 1, dash: 'dash' },
      markers: false,
    }),
  )
  return {
    ...frame,
    type: 'line',
    categories: drawing.categories.map(wordLine),
    series: [...lines, ...references],
    categoryAxis: categoryAxis(drawing.categories),
    valueAxis: valueAxis(drawing.unit, null),
    legend: lines.length + references.length > 1 && legend,
    emptyValues: 'gap',
  }
}

function curveChart(drawing: Of<'curve'>): ChartShape {
  const share: ChartValueAxis = { minimum: 0, maximum: 1, interval: 0.25, numberFormat: '0%', font: small }
  const color = toneColours.contributing
  return {
    ...frame,
    type: 'scatter',
    lines: 'straight',
    markers: false,
    series: [
      { name: wordLine(drawing.yTitle), points: drawing.points, color, line: { color, width: 2.25 } },
      ...(drawing.hasDiagonal
        ? [
            {
              name: 'If everybody took an equal part',
              points: [
                { x: 0, y: 0 },
                { x: 1, y: 1 },
              ],
              color: toneColours.context,
              line: { color: toneColours.context, width: 1, dash: 'dash' as const },
            },
          ]
        : []),
    ],
    xAxis: { ...share, title: axisTitle(drawing.xTitle), gridlines: false },
    yAxis: { ...share, title: axisTitle(drawing.yTitle), gridlines: true },
    legend: drawing.hasDiagonal && legend,
  }
}

const legend = { position: 'bottom', font: small } as const

function categoryAxis(categories: readonly string[]) {
  return { font: small, gridlines: false, ...(categories.length > 8 ? { labelRotation: -45 } : {}) }
}

/** Values start at zero; shares always span 0 to 100 %, so that figures of several cohorts compare by eye. */
function valueAxis(unit: FigureUnit, ceiling: number | null): ChartValueAxis {
  const range =
    unit === 'share'
      ? { minimum: 0, maximum: 1, interval: 0.25 }
      : { minimum: 0, ...(ceiling ? { maximum: ceiling } : {}) }
  return { ...range, title: axisTitle(unitTitles[unit]), numberFormat: formatOf(unit), font: small, gridlines: true }
}

function axisTitle(text: string) {
  return { text: wordLine(text), font: { ...small, bold: false } }
}

const unitTitles: Readonly<Record<FigureUnit, string>> = {
  people: 'People',
  contributions: 'Contributions',
  share: 'Share',
  hours: 'Hours',
  threads: 'Conversations',
}

function formatOf(unit: FigureUnit): string {
  return unit === 'share' ? '0%' : unit === 'hours' ? '0.#' : '0'
}

function distances(values: readonly (number | null)[], bounds: readonly (number | null)[]): (number | null)[] {
  return values.map((value, at) => {
    const bound = bounds[at] ?? null
    return value === null || bound === null ? null : Math.abs(bound - value)
  })
}
