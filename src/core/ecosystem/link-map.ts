import type { EcosystemNote, LinkMap } from '../../contract/ecosystem.ts'
import type { Entry } from '../../contract/entries.ts'
import { counted } from '../wording/numbers.ts'
import { listed, quoted, startingLarge } from '../wording/text.ts'

type Platform = Entry<'platform'>
type CrossLink = Entry<'crossLink'>
type Joined = Readonly<{ link: CrossLink; from: Platform; to: Platform }>

/** Platforms and the links that lead people from one to another, with the islands that no link reaches. */
export function linkMapOf(platforms: readonly Platform[], crossLinks: readonly CrossLink[]): LinkMap {
  const joined = crossLinks.flatMap((link) => joinedBy(link, platforms))
  const touched = new Set(joined.flatMap(({ from, to }) => [from.uid, to.uid]))
  const drawn = platforms.filter((platform) => isPlanned(platform) || touched.has(platform.uid))
  const islands = drawn.length < 2 ? [] : drawn.filter(({ uid }) => !touched.has(uid))
  return {
    says: sentence(drawn, islands, joined),
    nodes: drawn.map((platform) => ({
      uid: platform.uid,
      title: platform.body.title,
      stage: platform.body.stage,
      isWhereTheyAre: platform.body.isWhereTheyAre,
      isIsland: islands.includes(platform),
    })),
    links: joined.map(({ link, from, to }) => ({
      id: link.id,
      fromUid: from.uid,
      toUid: to.uid,
      title: link.body.title,
      says: `From ${name(from)} to ${name(to)}`,
    })),
    notes: [
      ...crossLinks.filter((link) => !joined.some((one) => one.link === link)).map((link) => loose(link, platforms)),
      ...joined.flatMap(ending),
      ...apart(drawn, joined, islands),
      ...oneWay(drawn, joined),
    ],
  }
}

function sentence(drawn: readonly Platform[], islands: readonly Platform[], joined: readonly Joined[]): string {
  if (drawn.length === 0) return 'Name the platforms first; then say how each leads people to another.'
  if (drawn.length === 1) return 'With one platform there is nothing to link, and nobody gets lost.'
  if (joined.length === 0) return `${drawn.length} platforms, and nothing leads from one to another yet.`
  if (islands.length > 0) return `Nothing leads to or from ${oneOf(islands.map(name))}.`
  return `Each of the ${drawn.length} platforms is reached: ${counted(joined.length, { one: 'link', many: 'links' })} between them.`
}

function joinedBy(link: CrossLink, platforms: readonly Platform[]): Joined[] {
  const from = platforms.find(({ uid }) => uid === link.body.fromUid)
  const to = platforms.find(({ uid }) => uid === link.body.toUid)
  return from && to && from !== to ? [{ link, from, to }] : []
}

/** A link that can't be drawn, and why. */
function loose({ id, body }: CrossLink, platforms: readonly Platform[]): EcosystemNote {
  const link = startingLarge(quoted(body.title, 'an untitled link'))
  const isThere = (uid: string) => platforms.some((platform) => platform.uid === uid)
  if (isThere(body.fromUid) && body.fromUid === body.toUid)
    return { says: `${link} leads from a platform to itself.`, mend: 'Choose another platform at one of its ends.', id }
  const missing = [isThere(body.fromUid) ? [] : ['start'], isThere(body.toUid) ? [] : ['end']].flat()
  return {
    says: `${link} has no platform at its ${listed(missing)}.`,
    mend: 'Choose the platforms between which it leads people.',
    id,
  }
}

function ending({ link, to }: Joined): EcosystemNote[] {
  const { stage } = to.body
  if (stage !== 'retire' && stage !== 'not-now') return []
  return [
    {
      says: `${startingLarge(quoted(link.body.title, 'a link'))} leads to ${name(to)}, which ${stage === 'retire' ? 'is to be retired' : 'is not used now'}.`,
      mend: 'Let it lead to a place that stays.',
      id: link.id,
    },
  ]
}

/** Groups of platforms that links join, without a link from one group to another. */
function apart(drawn: readonly Platform[], joined: readonly Joined[], islands: readonly Platform[]): EcosystemNote[] {
  const group = new Map(drawn.map(({ uid }) => [uid, uid]))
  const rootOf = (uid: string): string => {
    const parent = group.get(uid) ?? uid
    return parent === uid ? uid : rootOf(parent)
  }
  for (const { from, to } of joined) group.set(rootOf(from.uid), rootOf(to.uid))
  const reached = drawn.filter((platform) => !islands.includes(platform))
  const groups = [...new Set(reached.map(({ uid }) => rootOf(uid)))].map((root) =>
    reached.filter(({ uid }) => rootOf(uid) === root),
  )
  if (groups.length < 2) return []
  return [
    {
      says: `The platforms fall into ${groups.length} groups without a link between them: ${groups.map((members) => listed(members.map(name))).join('; ')}.`,
      mend: 'One link between the groups lets people of one find the other.',
      id: null,
    },
  ]
}

/** A place that people are led away from and never back to. */
function oneWay(drawn: readonly Platform[], joined: readonly Joined[]): EcosystemNote[] {
  return drawn
    .filter(({ body }) => body.stage === 'start')
    .filter(({ uid }) => joined.some(({ from }) => from.uid === uid) && !joined.some(({ to }) => to.uid === uid))
    .map((platform) => ({
      says: `People are led away from ${name(platform)}, and nothing leads back.`,
      mend: 'Bring something home: an answer, a story, a thank-you.',
      id: null,
    }))
}

/** "a, b or c" */
function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

function isPlanned({ body }: Platform): boolean {
  return body.stage === 'start' || body.stage === 'later'
}

function name({ body }: Platform): string {
  return quoted(body.title, 'an untitled platform')
}
