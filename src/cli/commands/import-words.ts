import type { ImportPreview, ImportReport } from '../../contract/imports.ts'

/** The JSON document of an import. */
export function reportAsJson(report: ImportReport) {
  const { source, window, events, ignored, rejected, rejectedCount, people, importId, problems, grain, scope } = report
  return { source, grain, scope, window, events, ignored, rejected, rejectedCount, people, problems, importId }
}

/** The JSON document of a dry run: what the import's would be, and what else the preview knows. */
export function previewAsJson(preview: ImportPreview) {
  const { source, window, events, ignored, rejected, rejectedCount, people, problems, grain, scope } = preview
  const { because, kinds, channels, answers, mapping, sameAs, unlocks } = preview
  return {
    dryRun: true,
    ...{ source, grain, scope, window, events, ignored, rejected, rejectedCount },
    people: { added: people.added, matched: people.matched },
    problems,
    importId: null,
    ...{ because, kinds, channels, answers, mapping, sameAs, unlocks },
  }
}

export function reportInWords(report: ImportReport): string[] {
  const { people, importId } = report
  return [
    ...countsInWords(report),
    `${people.added} people joined the roster, ${people.matched} were known.`,
    ...detailsInWords(report),
    importId === null
      ? 'Nothing new, so nothing was written.'
      : `Import ${importId}; undo it with: imports undo ${importId}`,
  ]
}

export function previewInWords(preview: ImportPreview): string[] {
  const { sourceTitle, because, people, channels, sameAs } = preview
  return [
    `${sourceTitle}. ${because}`,
    ...countsInWords(preview),
    `${people.added} people would join the roster, ${people.matched} are known.`,
    ...(channels.length > 0
      ? [
          `${channels.length} channels: ${channels
            .slice(0, 12)
            .map(({ name, events }) => `${name} (${events})`)
            .join(', ')}${channels.length > 12 ? ', …' : ''}`,
        ]
      : []),
    ...(sameAs ? [`These files are here already: import ${sameAs.importId}.`] : []),
    ...detailsInWords(preview),
    'A dry run: nothing was written.',
  ]
}

type Counted = Pick<ImportReport, 'events' | 'rejectedCount' | 'window'>

function countsInWords({ events, rejectedCount, window }: Counted): string[] {
  return [
    `${events.read} read: ${events.added} added, ${events.duplicate} known already, ${events.ignored} left out, ${rejectedCount} rejected.`,
    ...(window ? [`From ${window.from} to ${window.to}.`] : []),
  ]
}

type Detailed = Pick<ImportReport, 'ignored' | 'rejected' | 'problems' | 'scope'>

function detailsInWords({ ignored, rejected, problems, scope }: Detailed): string[] {
  return [
    ...(scope === 'organisation' ? ['It covers more than the cohort: a whole workspace or organisation.'] : []),
    ...Object.entries(ignored).map(([reason, count]) => `  left out: ${count} × ${reason}`),
    ...problems.map((problem) => `  note: ${problem}`),
    ...rejected
      .slice(0, 20)
      .map((row) => `  rejected: ${row.file}${row.line === null ? '' : `:${row.line}`} ${row.reason}`),
  ]
}
