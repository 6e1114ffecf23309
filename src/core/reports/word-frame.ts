import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { ink } from './palette.ts'
import { page, styleIds } from './word-styles.ts'
import { wordLine } from './word-text.ts'

/** The page of every document: its margins, the running title on top, and "page x of y" below; both are left out on the first page. */
export function pageFrame(running: string) {
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: page.width, height: page.height },
        margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
      },
    },
    headers: {
      default: new Header({ children: [runningLine(running)] }),
      first: new Header({ children: [emptyLine()] }),
    },
    footers: { default: new Footer({ children: [pageLine()] }), first: new Footer({ children: [emptyLine()] }) },
  }
}

/** A name that fits on one line of the header. */
export function runningName(name: string): string {
  const letters = [...wordLine(name)]
  return letters.length > longestName
    ? `${letters
        .slice(0, longestName - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('')
}

/** One line of the header holds about this much beside the period. */
const longestName = 60

function runningLine(text: string): Paragraph {
  return new Paragraph({
    style: styleIds.running,
    children: [new TextRun(text)],
    border: { bottom: { style: 'single', size: 4, color: ink.hairline, space: 4 } },
  })
}

function pageLine(): Paragraph {
  return new Paragraph({
    style: styleIds.running,
    tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth }],
    children: [
      new TextRun('Made with Cohort Studio'),
      new TextRun({ children: ['\t', 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  })
}

function emptyLine(): Paragraph {
  return new Paragraph({ style: styleIds.running, children: [] })
}
