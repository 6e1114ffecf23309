import type { Paper, PaperBlock } from '../../contract/papers.ts'
import { SimpleTable } from '../ui/simple-table.tsx'
import styles from './paper.module.css'

/** A document as it will be on paper. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <article className={styles.paper} aria-label={paper.title} lang={paper.language}>
      <header className={styles.head}>
        {paper.from ? (
          <p className={styles.from} dir="auto">
            {paper.from}
          </p>
        ) : null}
        <h2 dir="auto">{paper.title}</h2>
        {paper.sentence ? (
          <p className={styles.sentence} dir="auto">
            {paper.sentence}
          </p>
        ) : null}
        {paper.facts.map((fact) => (
          <p key={fact} className={styles.small} dir="auto">
            {fact}
          </p>
        ))}
      </header>
      {paper.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity of their own
        <Block key={at} block={block} />
      ))}
    </article>
  )
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = (['h3', 'h4', 'h5'] as const)[block.level - 1] ?? 'h3'
      return <Heading dir="auto">{block.text}</Heading>
    }
    case 'lead':
    case 'text':
    case 'note':
      return (
        <p className={styles[block.kind]} dir="auto">
          {block.text}
        </p>
      )
    case 'quote':
      return <blockquote dir="auto">{block.text}</blockquote>
    case 'points': {
      const List = block.isNumbered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
            <li key={at} dir="auto">
              {item}
            </li>
          ))}
        </List>
      )
    }
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.items.map(({ name, value }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand twice
            <div key={at}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return (
        <figure className={styles.table}>
          {block.caption ? <figcaption>{block.caption}</figcaption> : null}
          <SimpleTable label={block.caption || 'Table'} columns={block.columns} rows={block.rows} isPaper />
          {block.note ? <p className={styles.small}>{block.note}</p> : null}
        </figure>
      )
    case 'choices':
      return (
        <ul className={styles.choices}>
          {block.options.map((option) => (
            <li key={option} dir="auto">
              {option}
            </li>
          ))}
        </ul>
      )
    case 'lines':
      return <div className={styles.lines} aria-hidden data-count={block.count} />
    case 'signatures':
      return (
        <dl className={styles.signatures}>
          {block.signers.map(({ role, name }) => (
            <div key={`${role} ${name}`}>
              <dt>{role}</dt>
              <dd dir="auto">{name}</dd>
            </div>
          ))}
        </dl>
      )
    case 'page-break':
      return <hr className={styles.pageBreak} />
  }
}
