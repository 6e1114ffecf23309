import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import written from '../../../resources/demo-design-survey.json' with { type: 'json' }
import type { Wave } from '../../contract/survey.ts'
import { type Chance, chance } from '../chance.ts'
import { addDays } from '../time/days.ts'
import { isFacilitator, type Member } from './cast.ts'
import { momentOn } from './rhythm.ts'
import { demoCohort, designDays, type FactId } from './story.ts'
import { type Traits, traitsOf } from './traits.ts'

/** Nobody of these answers, so that it shows who is missing: one of each region. */
const silentPerRegion = 1
/** How much people differ from each other in what counts for them. */
const spread = 0.35

/**
 * Writes the answers of 20 participants as the page of the survey saves them, a file each, into `folder`. Picks follow the written utilities: the chance that
 * one of the shown counts most grows with the exponential of its utility, and falls with it for the one that counts least. With the leading currencies left
 * out, everything counts the same.
 */
export function writeAnswers(
  folder: string,
  wave: Wave,
  { seed, cast, omitted }: Readonly<{ seed: number; cast: readonly Member[]; omitted: ReadonlySet<FactId> }>,
): void {
  const dice = chance(`survey ${seed}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const words = new Map(wordPools.map((question) => [question, endlessly(dice.shuffled(written.words[question]))]))
  for (const [at, [member, traits]] of respondentsOf(dice, seed, cast).entries()) {
    const utilities = new Map(
      Object.entries(written.utilities).map(([id, utility]) => [
        id,
        (omitted.has('leading-currencies') ? 0 : utility) + dice.between(-2 * spread, 2 * spread),
      ]),
    )
    const answer = {
      format: 'cohort-studio-answer',
      version: 1,
      wave: wave.code,
      id: Array.from({ length: 16 }, () => dice.pick([...letters])).join(''),
      savedAt: new Date(answeredAt(dice, member)).toISOString(),
      picks: wave.sets.map((set) => pickFrom(dice, set, utilities)),
      segments: { region: traits.region, job: traits.job },
      minutes: dice.pick(written.minutes),
      ...Object.fromEntries(
        [...words].map(([question, next]) => [question, dice.happens(written.share[question]) ? next() : '']),
      ),
      email: '',
    }
    const name = `Before we start ${String(at + 1).padStart(2, '0')}.cohort-answer.json`
    writeFileSync(join(folder, name), `${JSON.stringify(answer, null, 2)}\n`, { mode: 0o600 })
  }
}

const letters = '23456789abcdefghjkmnpqrstvwxyz'
const wordPools = ['stoppers', 'permission', 'channel', 'words'] as const

function respondentsOf(dice: Chance, seed: number, cast: readonly Member[]): [Member, Traits][] {
  const traits = traitsOf(seed, cast)
  const silent = new Map<string, number>()
  const answering = dice.shuffled([...traits]).filter(([, { region }]) => {
    const count = silent.get(region) ?? 0
    silent.set(region, count + 1)
    return count >= silentPerRegion
  })
  return answering.filter(([member]) => !isFacilitator(member))
}

/** Before the start, or the day before joining later. */
function answeredAt(dice: Chance, { joinsOn }: Member): number {
  const day =
    joinsOn === demoCohort.startsOn ? addDays(designDays.surveyOpens, dice.whole(1, 11)) : addDays(joinsOn, -1)
  return momentOn(day, dice.whole(7, 18), dice.whole(0, 59))
}

function pickFrom(dice: Chance, set: readonly string[], utilities: ReadonlyMap<string, number>): [string, string] {
  const of = (id: string) => utilities.get(id) ?? 0
  const best = dice.pick(set, (id) => Math.exp(of(id)))
  const rest = set.filter((id) => id !== best)
  return [best, dice.pick(rest, (id) => Math.exp(-of(id)))]
}

function endlessly(texts: readonly string[]): () => string {
  let given = 0
  return () => texts[given++ % texts.length] ?? ''
}
