import type { SourceDescription } from '../../../contract/sources.ts'

const names: Readonly<Record<string, string>> = {
  slack: 'Slack',
  teams: 'Microsoft Teams',
  'viva-engage': 'Viva Engage',
  zoom: 'Zoom',
  discourse: 'Discourse',
  discord: 'Discord',
  circle: 'Circle',
  mattermost: 'Mattermost',
  zulip: 'Zulip',
  rocketchat: 'Rocket.Chat',
  moodle: 'Moodle',
  edx: 'Open edX',
  xapi: 'Learning records',
  caliper: 'Learning records',
  mail: 'E-mail list',
  'events-csv': 'Anything else',
}

/** What people call a platform. */
export function platformName(platform: string): string {
  return names[platform] ?? platform.charAt(0).toUpperCase() + platform.slice(1)
}

/** Sources whose platform, title, looks or steps hold every word of the search, by platform name; what reads anything comes last. */
export function sourcesByPlatform(
  sources: readonly SourceDescription[],
  search: string,
): [platform: string, sources: SourceDescription[]][] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<string, SourceDescription[]>()
  for (const source of sources) {
    const { id, title, platform, looksLike, steps } = source
    const text = [id, title, platformName(platform), looksLike, ...steps].join(' ').toLowerCase()
    if (!words.every((word) => text.includes(word))) continue
    const place = [...groups.keys()].find((one) => platformName(one) === platformName(platform)) ?? platform
    groups.set(place, [...(groups.get(place) ?? []), source])
  }
  return [...groups].sort(([a], [b]) => Number(isGeneral(a)) - Number(isGeneral(b)) || byName(a, b))
}

function isGeneral(platform: string): boolean {
  return platform === 'events-csv'
}

function byName(a: string, b: string): number {
  return platformName(a).localeCompare(platformName(b))
}
