// Reads what happened from the reporters' JSON. A file that failed to load and a suite without tests count as failed, never as nothing.

/** From vitest's JSON report. */
export function unitTotals(report) {
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && assertionResults.every((each) => each.status !== 'failed')
  })
  return atLeastOne({
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  })
}

/** From Playwright's JSON report. A test that passed at a second try has passed. */
export function endToEndTotals({ stats, errors }) {
  return atLeastOne({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  })
}

function atLeastOne(totals) {
  return totals.passed + totals.failed + totals.skipped > 0 ? totals : { ...totals, failed: 1 }
}
