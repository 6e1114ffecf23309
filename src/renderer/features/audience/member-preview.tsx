import { Button, Group, NumberInput, Radio } from '@mantine/core'
import { useState } from 'react'
import type { Currency, WaveDraft } from '../../../contract/survey.ts'
import { excerpt } from '../../ui/wording.ts'
import styles from './audience.module.css'
import surveyStyles from './survey.module.css'

type MemberPreviewProps = Readonly<{ draft: WaveDraft; sets: readonly (readonly string[])[] }>

/** What a member sees, to try out. Nothing that is picked here is kept. */
export function MemberPreview({ draft, sets }: MemberPreviewProps) {
  return (
    <section className={surveyStyles.preview} aria-label="What a member sees">
      <p className="eyebrow">What a member sees</p>
      {draft.introduction.trim() === '' ? null : (
        <p className={surveyStyles.previewIntroduction} dir="auto">
          {excerpt(draft.introduction, 400)}
        </p>
      )}
      {draft.method === 'points' ? <Points currencies={draft.currencies} /> : <BestWorst draft={draft} sets={sets} />}
    </section>
  )
}

function BestWorst({ draft, sets }: MemberPreviewProps) {
  const [at, setAt] = useState(0)
  const [picks, setPicks] = useState<{ best: string | null; worst: string | null }>({ best: null, worst: null })
  const place = Math.min(at, Math.max(0, draft.questions - 1))
  const ids = sets[place] ?? []
  const known = ids.flatMap((id) => draft.currencies.filter((currency) => currency.id === id))
  const shown = known.length > 0 ? known : draft.currencies.slice(0, draft.setSize)
  const isSame = picks.best !== null && picks.best === picks.worst
  const walk = (by: number) => {
    setAt(place + by)
    setPicks({ best: null, worst: null })
  }
  return (
    <>
      <p className={surveyStyles.previewQuestion}>
        Choice {place + 1} of {draft.questions}: which of these counts most for you, and which counts least?
      </p>
      <table className={surveyStyles.picks}>
        <thead>
          <tr>
            <th scope="col">Counts most</th>
            <th scope="col">
              <span className={styles.hidden}>Currency</span>
            </th>
            <th scope="col">Counts least</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((currency) => (
            <tr key={currency.id}>
              <td>
                <Choice
                  group="best"
                  currency={currency}
                  picked={picks.best}
                  onPick={(best) => setPicks({ ...picks, best })}
                />
              </td>
              <td dir="auto" className={surveyStyles.previewStatement}>
                {excerpt(statementOf(currency))}
              </td>
              <td>
                <Choice
                  group="worst"
                  currency={currency}
                  picked={picks.worst}
                  onPick={(worst) => setPicks({ ...picks, worst })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={surveyStyles.previewAnswer} role="status">
        {isSame ? 'The same one can’t count most and least; pick another for one of them.' : ''}
      </p>
      <Group justify="flex-end" gap={4}>
        <Button size="compact-sm" variant="default" disabled={place === 0} onClick={() => walk(-1)}>
          Back
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={place + 1 >= draft.questions || isSame}
          onClick={() => walk(1)}
        >
          Next
        </Button>
      </Group>
    </>
  )
}

type ChoiceProps = Readonly<{
  group: 'best' | 'worst'
  currency: Currency
  picked: string | null
  onPick: (id: string) => void
}>

function Choice({ group, currency, picked, onPick }: ChoiceProps) {
  return (
    <Radio
      name={`preview-${group}`}
      aria-label={`${group === 'best' ? 'Counts most' : 'Counts least'}: ${statementOf(currency)}`}
      checked={picked === currency.id}
      onChange={() => onPick(currency.id)}
    />
  )
}

function Points({ currencies }: { currencies: readonly Currency[] }) {
  const [points, setPoints] = useState<Record<string, number>>({})
  const given = currencies.reduce((sum, { id }) => sum + (points[id] ?? 0), 0)
  const rest = 100 - given
  return (
    <>
      <p className={surveyStyles.previewQuestion}>
        Share out 100 points over these: the more points, the more it counts for you. Nothing for some of them is fine.
      </p>
      <ul className={surveyStyles.points}>
        {currencies.map((currency) => (
          <li key={currency.id}>
            <span dir="auto">{excerpt(statementOf(currency))}</span>
            <NumberInput
              aria-label={`Points for: ${statementOf(currency)}`}
              min={0}
              max={100}
              allowDecimal={false}
              hideControls
              value={points[currency.id] ?? ''}
              onChange={(value) => setPoints({ ...points, [currency.id]: typeof value === 'number' ? value : 0 })}
            />
          </li>
        ))}
      </ul>
      <p className={surveyStyles.previewAnswer} role="status">
        {rest === 0 ? 'All 100 points are given.' : rest > 0 ? `${rest} points left.` : `${-rest} points too many.`}
      </p>
    </>
  )
}

function statementOf({ statement, label }: Currency): string {
  return statement.trim() || label.trim() || '…'
}
