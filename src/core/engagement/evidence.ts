import type { Evidence, Grade, MeasureId } from '../../contract/engagement.ts'
import { EventKind } from '../../contract/imports.ts'
import type { Source } from '../imports/sources/source.ts'
import { sourceOf, sources } from '../imports/sources/sources.ts'
import { platformName } from '../people/platforms.ts'
import type { TotalsImport } from '../totals/standing.repo.ts'
import { period } from '../wording/days.ts'
import { counted } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'
import type { ImportFacts } from './facts.ts'
import { betterGrade, combinedGrade, gradesOfEvents, gradesOfTexts } from './grades.ts'
import type { MeasureRule } from './measure-rule.ts'
import { measureRules } from './measures.ts'

/** What stands of a cohort: its imports of events, and those of totals. */
type Standing = Readonly<{ imports: readonly ImportFacts[]; totals: readonly TotalsImport[] }>

const mostOffered = 3

/** Every measure over all standing imports together, with what would tell it better. */
export function evidenceFor(standing: Standing): Evidence[] {
  const inUse = new Set([...standing.imports, ...standing.totals].map(({ source }) => sourceOf(source).platform))
  return measureRules.map((rule) => {
    const { id, title, isHeadline } = rule.definition
    const byEvents = combinedGrade(standing.imports, id)
    const telling = standing.totals.filter((one) => gradeOfTotals(one, id) !== 'unavailable')
    const grade = betterGrade(byEvents, telling.length > 0 ? 'proxy' : 'unavailable')
    const because =
      byEvents === 'unavailable' && telling.length > 0 ? ofTotals(telling) : ofEvents(rule, grade, standing)
    return { id, title, isHeadline, grade, because, unlock: unlockOf(id, grade, inUse) }
  })
}

/** What the totals of an import can be for a measure: those of channels or of everybody can't tell who did something. */
export function gradeOfTotals(
  { grades, hasPersons }: Pick<TotalsImport, 'grades' | 'hasPersons'>,
  id: MeasureId,
): Grade {
  const grade = grades[id] ?? 'unavailable'
  return hasPersons || id === 'contributions' ? grade : 'unavailable'
}

function ofTotals(telling: readonly TotalsImport[]): string {
  const titles = [...new Set(telling.map(({ source }) => sourceOf(source).title))]
  const [only] = telling
  const days = telling.length === 1 && only ? ` (${period(only.window)})` : ''
  return `${listed(titles)} ${titles.length === 1 ? 'tells' : 'tell'} it roughly, and only for the whole of the days ${telling.length === 1 ? 'it covers' : 'that each covers'}${days}, never by week.`
}

function ofEvents({ needs, definition }: MeasureRule, grade: Grade, { imports, totals }: Standing): string {
  if (imports.length === 0 && totals.length === 0) return `Nothing is imported yet. It needs ${needs}.`
  if (imports.length === 0) return `Numbers of whole windows can’t tell it. It needs ${needs}.`
  const all = counted(imports.length, { one: 'import', many: 'imports' })
  const exact = imports.filter((one) => one.grades[definition.id] === 'exact').length
  const isOne = imports.length === 1
  if (grade === 'exact')
    return isOne ? 'Your import holds all that it needs.' : `All of your ${all} hold what it needs.`
  if (grade === 'unavailable')
    return `${isOne ? 'Your import doesn’t hold' : `None of your ${all} holds`} what it needs. To unlock it, import ${needs}.`
  if (exact === 0) return `${isOne ? 'Your import comes' : 'Your imports come'} only near it. It needs ${needs}.`
  return `${exact} of your ${all} ${exact === 1 ? 'holds' : 'hold'} all that it needs, the rest only part of it. It needs ${needs}.`
}

/** Exports of a platform in use come first; where those tell no more, another platform's is only offered for what nothing tells yet. */
function unlockOf(id: MeasureId, grade: Grade, inUse: ReadonlySet<string>): Evidence['unlock'] {
  const better = sources
    .map((source) => ({ source, best: bestGrade(source, id) }))
    .filter(({ source, best }) => source.steps.length > 0 && best !== grade && betterGrade(best, grade) === best)
  const ofUse = better.filter(({ source }) => inUse.has(source.platform))
  if (ofUse.length === 0 && inUse.size > 0 && grade !== 'unavailable') return null
  const open = ofUse.length > 0 ? ofUse : better
  const best = open.some((one) => one.best === 'exact') ? 'exact' : 'proxy'
  const offered = onePerPlatform(open.filter((one) => one.best === best)).slice(0, mostOffered)
  if (offered.length === 0) return null
  const exports = either(offered.map(({ source }) => source.title))
  const tells = `tells this ${best === 'exact' ? 'exactly' : 'roughly'}`
  const platforms = listed(offered.map(({ source }) => platformName(source.platform)))
  return {
    sentence:
      ofUse.length > 0 ? `You use ${platforms} already: ${exports} ${tells}.` : `For example ${exports} ${tells}.`,
    sources: offered.map(({ source: { id: sourceId, title, steps } }) => ({ id: sourceId, title, steps: [...steps] })),
  }
}

/** What a source's export can be at best: with every kind of act in it, and of a table with every column. */
function bestGrade({ grades, grain, usesMapping, holdsTexts }: Source, id: MeasureId): Grade {
  if (usesMapping) return 'unavailable'
  const restricted = grades({ kinds: new Set(EventKind.options), mapping: null })
  return grain === 'events'
    ? gradesOfEvents({ ...(holdsTexts ? gradesOfTexts : {}), ...restricted })[id]
    : (restricted[id] ?? 'unavailable')
}

function onePerPlatform<Offer extends { source: Source }>(offers: readonly Offer[]): Offer[] {
  const first = new Map<string, Offer>()
  for (const offer of offers) if (!first.has(offer.source.platform)) first.set(offer.source.platform, offer)
  return [...first.values()]
}

function either(titles: readonly string[]): string {
  const quoted = titles.map((title) => `“${title}”`)
  return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
