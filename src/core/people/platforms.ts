/** How platforms are called in sentences; others by their own word. */
const names: Readonly<Record<string, string>> = {
  slack: 'Slack',
  teams: 'Teams',
  zoom: 'Zoom',
  'viva-engage': 'Viva Engage',
  discourse: 'Discourse',
  circle: 'Circle',
  discord: 'Discord',
  mattermost: 'Mattermost',
  zulip: 'Zulip',
  rocketchat: 'Rocket.Chat',
  moodle: 'Moodle',
  edx: 'edX',
  xapi: 'xAPI',
  caliper: 'Caliper',
  mail: 'E-mail',
  'events-csv': 'Table',
}

/** A platform in the words of people. */
export function platformName(platform: string): string {
  return names[platform] ?? platform
}
