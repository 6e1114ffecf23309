import { type KeyboardEvent, useRef, useState } from 'react'
import { presenceWorth, type RankedPlatform } from '../../../contract/ecosystem.ts'
import type { Entry } from '../../../contract/entries.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import { titleOf } from '../../design/entry-rows.tsx'
import { useEditEntry } from '../../design/use-entries.ts'
import styles from './matrix.module.css'
import { digitOf, type Spot, spotAfter } from './matrix-keys.ts'
import { ScoreCell } from './score-cell.tsx'

type PlatformMatrixProps = Readonly<{
  platforms: readonly Entry<'platform'>[]
  criteria: readonly Entry<'criterion'>[]
  ranking: readonly RankedPlatform[]
  selectedId: string | null
  onOpen: (id: EntryId) => void
}>

/** Criteria down, platforms across. Arrow keys walk, digits score, Delete clears, Enter offers the scores. */
export function PlatformMatrix({ platforms, criteria, ranking, selectedId, onOpen }: PlatformMatrixProps) {
  const grid = useRef<HTMLTableElement>(null)
  const editPlatform = useEditEntry('platform')
  const editCriterion = useEditEntry('criterion')
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 })
  const size = { rows: criteria.length + 1, columns: platforms.length + 1 }
  const presence = criteria.length

  const give = ({ row, column }: Spot, score: number | null) => {
    const criterion = criteria[row]
    const platform = platforms[column - 1]
    if (criterion && column === 0) void editCriterion(criterion.id, (body) => ({ ...body, weight: score ?? 0 }))
    else if (criterion && platform) void editPlatform(platform.id, (body) => withScore(body, criterion.uid, score))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const here = spotOf(event.target)
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return
    const next = spotAfter(here, event.key, size)
    const digit = digitOf(event.key)
    if (next) grid.current?.querySelector<HTMLElement>(`[data-spot="${next.row} ${next.column}"]`)?.focus()
    else if (digit !== null) give(here, digit)
    else if (event.key === 'Delete' || event.key === 'Backspace') give(here, null)
    else return
    event.preventDefault()
  }
  const place = (row: number, column: number) => ({
    'data-spot': `${row} ${column}`,
    tabIndex: row === Math.min(spot.row, size.rows - 1) && column === Math.min(spot.column, size.columns - 1) ? 0 : -1,
    onFocus: () => setSpot({ row, column }),
  })
  return (
    <section className={styles.region} aria-label="Platforms by criteria">
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with arrow keys is a grid
        role="grid"
        aria-label="Platforms by criteria"
        aria-describedby="matrix-keys"
        className={styles.grid}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Weight</th>
            {platforms.map((platform) => (
              <th key={platform.id} scope="col" data-open={String(platform.id) === selectedId || undefined}>
                <button type="button" className={styles.name} onClick={() => onOpen(platform.id)} dir="auto">
                  {titleOf(platform)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion, row) => (
            <tr key={criterion.id}>
              <th scope="row" data-open={String(criterion.id) === selectedId || undefined}>
                <button type="button" className={styles.name} onClick={() => onOpen(criterion.id)} dir="auto">
                  {titleOf(criterion)}
                </button>
              </th>
              <ScoreCell
                label={`Weight of ${short(criterion)}`}
                value={criterion.body.weight}
                isWeight
                place={place(row, 0)}
                onGive={(weight) => give({ row, column: 0 }, weight)}
              />
              {platforms.map((platform, at) => (
                <ScoreCell
                  key={platform.id}
                  label={`${short(platform)}, ${short(criterion)}`}
                  value={platform.body.scores[criterion.uid] ?? null}
                  place={place(row, at + 1)}
                  onGive={(score) => give({ row, column: at + 1 }, score)}
                />
              ))}
            </tr>
          ))}
          <tr className={styles.presence}>
            <th scope="row">Where they already are</th>
            <td className={styles.bonus}>
              <button
                type="button"
                {...place(presence, 0)}
                className={styles.score}
                aria-label={`Worth ${presenceWorth} points`}
              >
                +{presenceWorth}
              </button>
            </td>
            {platforms.map((platform, at) => (
              <td key={platform.id}>
                {/* biome-ignore lint/a11y/useSemanticElements: one tab stop for the whole grid */}
                <button
                  type="button"
                  role="checkbox"
                  aria-checked={platform.body.isWhereTheyAre}
                  aria-label={`People are in ${short(platform)} already`}
                  className={styles.score}
                  {...place(presence, at + 1)}
                  onClick={() =>
                    void editPlatform(platform.id, (body) => ({
                      ...body,
                      isWhereTheyAre: !platform.body.isWhereTheyAre,
                    }))
                  }
                >
                  {platform.body.isWhereTheyAre ? 'yes' : '–'}
                </button>
              </td>
            ))}
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Score</th>
            <td />
            {platforms.map((platform) => (
              <td key={platform.id} className={styles.total}>
                <Total ranked={ranking.find(({ id }) => id === platform.id)} ranking={ranking} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p id="matrix-keys" className={styles.keys}>
        0 is no use at all, 3 is good enough, 5 as good as it gets. Arrow keys walk, digits score, Delete clears.
      </p>
    </section>
  )
}

function Total({ ranked, ranking }: { ranked: RankedPlatform | undefined; ranking: readonly RankedPlatform[] }) {
  if (!ranked) return null
  if (ranked.score === null) return <span className="muted">not scored</span>
  const isFirst = ranking[0]?.id === ranked.id && ranking.length > 1
  return (
    <>
      <strong>{ranked.score.toFixed(1)}</strong>
      {ranked.isWhereTheyAre ? <span> + {presenceWorth}</span> : null}
      <span className={styles.scored}>
        {ranked.scored} of {ranked.criteria} scored
      </span>
      {isFirst ? <span className={styles.first}>fits best</span> : null}
    </>
  )
}

function withScore(
  body: Entry<'platform'>['body'],
  criterion: string,
  score: number | null,
): Entry<'platform'>['body'] {
  const { [criterion]: _, ...others } = body.scores
  return { ...body, scores: score === null ? others : { ...others, [criterion]: score } }
}

function spotOf(target: EventTarget): Spot | null {
  const [row, column] = (target as HTMLElement).dataset?.spot?.split(' ').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

function short(entry: Entry<'platform'> | Entry<'criterion'>): string {
  return titleOf(entry).slice(0, 80)
}
