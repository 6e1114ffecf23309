import { type EvidenceCoverage, type GroupCoverage, speaksAsProxy } from '../../contract/audience.ts'
import type { EntryBody } from '../../contract/entry-kinds.ts'
import { listed, shortened } from '../wording/text.ts'

type Evidence = Pick<EntryBody<'evidence'>, 'source' | 'isProxy' | 'covers' | 'n'>
type Known = Readonly<{
  /** Groups that the designer named. */
  named: readonly string[]
  /** Groups that a survey of the cohort tells apart. */
  surveyed: readonly string[]
  evidence: readonly Evidence[]
}>

/**
 * Which groups of the audience something speaks for, and who is missing. A group is the same whatever its capitals and spaces; the designer's
 * spelling wins. A proxy makes a group known of, never heard.
 */
export function coverageOf({ named, surveyed, evidence }: Known): EvidenceCoverage {
  const groups = new Map<string, Pick<GroupCoverage, 'name' | 'from'>>()
  const know = (names: readonly string[], from: GroupCoverage['from']) => {
    for (const name of names.map((each) => each.trim())) {
      if (name !== '' && !groups.has(folded(name))) groups.set(folded(name), { name, from })
    }
  }
  know(named, 'designer')
  know(surveyed, 'survey')
  know(
    evidence.flatMap(({ covers }) => covers),
    'evidence',
  )
  const covered = [...groups].map(([key, group]) => standingOf(group, about(evidence, key)))
  const unassigned = evidence.filter(({ covers }) => covers.every((name) => name.trim() === '')).length
  return { sentence: sentenceFor(covered, evidence.length), groups: covered, unassigned }
}

function standingOf(group: Pick<GroupCoverage, 'name' | 'from'>, pieces: readonly Evidence[]): GroupCoverage {
  const direct = pieces.filter((piece) => !speaksAsProxy(piece))
  const counts = direct.flatMap(({ n }) => (n === null ? [] : [n]))
  return {
    ...group,
    standing: direct.length > 0 ? 'heard' : pieces.length > 0 ? 'proxy' : 'silent',
    pieces: pieces.length,
    proxies: pieces.length - direct.length,
    people: counts.length === 0 ? null : counts.reduce((sum, n) => sum + n, 0),
  }
}

function sentenceFor(groups: readonly GroupCoverage[], pieces: number): string {
  const standingAs = (standing: GroupCoverage['standing']) =>
    groups.filter((group) => group.standing === standing).map(({ name }) => name)
  const [silent, proxy] = [standingAs('silent'), standingAs('proxy')]
  if (groups.length === 0) {
    return pieces === 0
      ? 'Nothing is known yet about the people this is for.'
      : 'Say which groups the audience has, and you see whom the evidence leaves out.'
  }
  if (silent.length === groups.length) return `Nothing speaks yet for ${named(silent)}.`
  if (silent.length > 0 && proxy.length > 0) {
    return `Nothing speaks for ${named(silent)}, and only proxies speak for ${named(proxy)}.`
  }
  if (silent.length > 0) return `Nothing speaks for ${named(silent)}.`
  if (proxy.length > 0) return `Every group is known of, but only proxies speak for ${named(proxy)}.`
  return groups.length === 1
    ? `${groups[0]?.name} were asked themselves.`
    : `All ${groups.length} groups were asked themselves.`
}

const mostNamed = 4

/** "a, b and c"; beyond a few names the rest is a number, and a long name is cut. */
function named(names: readonly string[]): string {
  const short = names.map(shortened)
  const shown = short.length > mostNamed ? short.slice(0, mostNamed - 1) : short
  const parts = shown.length < short.length ? [...shown, `${short.length - shown.length} more groups`] : shown
  return listed(parts)
}

function about(evidence: readonly Evidence[], key: string): Evidence[] {
  return evidence.filter(({ covers }) => covers.some((name) => folded(name) === key))
}

function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')
}
