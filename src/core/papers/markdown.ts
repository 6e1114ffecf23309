import type { Paper, PaperBlock } from '../../contract/papers.ts'

/** A paper as Markdown to paste where members read: CommonMark, with tables as GitHub has them. Text is escaped, so that it reads as it was typed. */
export function paperToMarkdown(paper: Paper): string {
  const head = [
    `# ${line(paper.title)}`,
    ...(paper.sentence.trim() ? [`**${line(paper.sentence)}**`] : []),
    ...(paper.facts.length > 0 ? [paper.facts.map(line).join(' · ')] : []),
  ]
  return `${[...head, ...paper.blocks.map(block)].filter((part) => part !== '').join('\n\n')}\n`
}

function block(piece: PaperBlock): string {
  switch (piece.kind) {
    case 'heading':
      return `${'#'.repeat(piece.level + 1)} ${line(piece.text)}`
    case 'lead':
      return `**${line(piece.text)}**`
    case 'text':
      return paragraph(piece.text)
    case 'note':
      return `*${line(piece.text)}*`
    case 'quote':
      return paragraph(piece.text)
        .split('\n')
        .map((each) => `> ${each}`)
        .join('\n')
    case 'points':
      return piece.items
        .map((item, at) => `${piece.isNumbered ? `${at + 1}.` : '-'} ${paragraph(item).replaceAll('\n', '\n   ')}`)
        .join('\n')
    case 'facts':
      return piece.items
        .map(({ name, value }) => `- **${line(name)}:** ${paragraph(value).replaceAll('\n', '\n  ')}`)
        .join('\n')
    case 'table':
      return [
        piece.caption ? `**${line(piece.caption)}**` : '',
        table(piece),
        piece.note ? `*${line(piece.note)}*` : '',
      ]
        .filter((part) => part !== '')
        .join('\n\n')
    case 'choices':
      return piece.options.map((option) => `- [ ] ${line(option)}`).join('\n')
    case 'lines':
      return ''
    case 'signatures':
      return piece.signers.map(({ role, name }) => `- ${line([name, role].filter(Boolean).join(', '))}`).join('\n')
    case 'page-break':
      return '---'
  }
}

function table({ columns, rows }: Extract<PaperBlock, { kind: 'table' }>): string {
  const row = (cells: readonly string[]) => `| ${cells.map(line).join(' | ')} |`
  return [
    row(columns.map(({ title }) => title)),
    `| ${columns.map(({ isNumber }) => (isNumber ? '---:' : '---')).join(' | ')} |`,
    ...rows.map((cells) => row(columns.map((_, at) => cells[at] ?? ''))),
  ].join('\n')
}

/** Several lines stay lines; what Markdown would read as a mark is escaped. */
function paragraph(text: string): string {
  return text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((each) => escaped(each.trim()))
    .join('  \n')
}

function line(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim())
}

function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
}
