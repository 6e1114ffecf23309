import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconChartDots, IconPlus, IconSearch, IconStack2, IconUser } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Cohort } from '../../contract/cohorts.ts'
import type { OpenWorkspace } from '../../contract/workspaces.ts'
import { useAnswer } from '../studio/ask.ts'
import { pathTo } from '../studio/place.ts'
import { screensOf } from './screens.tsx'

type PaletteProps = Readonly<{ workspace: OpenWorkspace; cohorts: readonly Cohort[]; cohort: Cohort | null }>

/** Search over everything one can go to: screens, cohorts, people and measures. */
export function Palette({ workspace, cohorts, cohort }: PaletteProps) {
  const [, go] = useLocation()
  const people = useAnswer(
    ['roster.list', cohort?.id],
    async (client, asked) => (cohort ? client.roster.list({ cohortId: cohort.id }, asked) : []),
    { isEnabled: cohort !== null },
  )
  const definitions = useAnswer(['engagement.definitions'], (client, asked) =>
    client.engagement.definitions(undefined, asked),
  )
  const icon = (Icon: typeof IconUser) => <Icon size={17} stroke={1.6} aria-hidden />
  const groups: SpotlightActionGroupData[] = [
    {
      group: 'Screens',
      actions: cohort
        ? screensOf(cohort).map(({ id, title, icon: Icon }) => ({
            id: `screen-${id}`,
            label: title,
            leftSection: <Icon size={17} stroke={1.6} aria-hidden />,
            onClick: () => go(pathTo(cohort.id, id)),
          }))
        : [],
    },
    {
      group: 'Cohorts',
      actions: [
        ...cohorts.map(({ id, name }) => entry(`cohort-${id}`, name, icon(IconStack2), () => go(pathTo(id)))),
        entry('new-cohort', 'New cohort', icon(IconPlus), () => go('/new-cohort')),
        entry('workspace', `About ${workspace.name}`, icon(IconStack2), () => go('/workspace')),
      ],
    },
    {
      group: 'People',
      actions: (people.data ?? []).map(({ id, name, email, aliases }) => ({
        ...entry(`person-${id}`, name, icon(IconUser), () => cohort && go(pathTo(cohort.id, 'people', String(id)))),
        keywords: [email ?? '', ...aliases],
      })),
    },
    {
      group: 'Measures',
      actions: (cohort ? (definitions.data ?? []) : []).map(({ id, title, reading }) => ({
        ...entry(`measure-${id}`, title, icon(IconChartDots), () => cohort && go(pathTo(cohort.id, 'glossary', id))),
        description: reading,
      })),
    },
  ]
  return (
    <Spotlight
      actions={groups.filter(({ actions }) => actions.length > 0)}
      nothingFound="Nothing is called that"
      shortcut="mod + K"
      tagsToIgnore={[]}
      limit={24}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      attributes={{ content: { 'aria-label': 'Search' } }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'Go to a screen, cohort, person or measure',
        'aria-label': 'Search',
      }}
    />
  )
}

function entry(id: string, label: string, leftSection: React.ReactNode, onClick: () => void): SpotlightActionData {
  return { id, label, leftSection, onClick }
}
