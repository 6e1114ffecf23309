import {
  IconActivity,
  IconArrowsLeftRight,
  IconBook2,
  IconBulb,
  IconCalendarHeart,
  IconCalendarWeek,
  IconChecklist,
  IconCirclesRelation,
  IconDiamond,
  IconFileDescription,
  IconFileImport,
  IconFlask,
  IconFriends,
  IconHome,
  IconMessageQuestion,
  IconMessages,
  IconSettings,
  IconTopologyStar3,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Cohort } from '../../contract/cohorts.ts'
import { AudienceScreen } from '../features/audience/audience-screen.tsx'
import { ClassificationScreen } from '../features/classification/classification-screen.tsx'
import { EditCohortScreen } from '../features/cohort-home/cohort-form-screens.tsx'
import { CohortHomeScreen } from '../features/cohort-home/cohort-home-screen.tsx'
import { CommunityScreen } from '../features/community/community-screen.tsx'
import { CompareScreen } from '../features/compare/compare-screen.tsx'
import { ConversationsScreen } from '../features/conversations/conversations-screen.tsx'
import { DemoScreen } from '../features/demo/demo-screen.tsx'
import { EcosystemScreen } from '../features/ecosystem/ecosystem-screen.tsx'
import { EngagementScreen } from '../features/engagement/engagement-screen.tsx'
import { GlossaryScreen } from '../features/glossary/glossary-screen.tsx'
import { GroupsScreen } from '../features/groups/groups-screen.tsx'
import { ImportsScreen } from '../features/imports/imports-screen.tsx'
import { NudgesScreen } from '../features/nudges/nudges-screen.tsx'
import { nudgeShortcuts } from '../features/nudges/shortcuts.ts'
import { PeopleScreen } from '../features/people/people-screen.tsx'
import { peopleShortcuts } from '../features/people/shortcuts.ts'
import { PurposeScreen } from '../features/purpose/purpose-screen.tsx'
import { ReadinessScreen } from '../features/readiness/readiness-screen.tsx'
import { ReviewScreen } from '../features/review/review-screen.tsx'
import { ValueScreen } from '../features/value/value-screen.tsx'
import { weekShortcuts } from '../features/week/shortcuts.ts'
import { WaitingAdvice } from '../features/week/waiting.tsx'
import { WeekScreen } from '../features/week/week-screen.tsx'

export type ScreenEntry = Readonly<{
  /** Also the word in the address after the cohort. */
  id: string
  title: string
  /** Where the rail lists it; `hidden` ones are reached from the palette and other screens. */
  group: 'top' | 'Design' | 'Run' | 'Review' | 'bottom' | 'hidden'
  /** Pressed after `g`. */
  letter: string | null
  icon: ComponentType<{ size?: number; stroke?: number }>
  Component: ComponentType
  isFor?: (cohort: Cohort) => boolean
  /** Stands beside its name in the rail: how much waits there. `id` is that of the words that say so. */
  Waiting?: ComponentType<{ cohort: Cohort; id: string }>
  /** Keys that only this screen hears, with what they do. */
  shortcuts?: readonly (readonly [keys: readonly string[], does: string])[]
}>

/** Every screen of a cohort. Addresses, the rail, the palette and the shortcuts all read this list: a new screen is one line. */
const screens: readonly ScreenEntry[] = [
  { id: '', title: 'Home', group: 'top', letter: 'h', icon: IconHome, Component: CohortHomeScreen },
  { id: 'purpose', title: 'Purpose', group: 'Design', letter: 'd', icon: IconBulb, Component: PurposeScreen },
  { id: 'audience', title: 'Audience', group: 'Design', letter: 'a', icon: IconFriends, Component: AudienceScreen },
  {
    id: 'nudges',
    title: 'Nudges',
    group: 'Design',
    letter: 'n',
    icon: IconCalendarHeart,
    Component: NudgesScreen,
    shortcuts: nudgeShortcuts,
  },
  {
    id: 'community',
    title: 'Community',
    group: 'Design',
    letter: 'c',
    icon: IconUsersGroup,
    Component: CommunityScreen,
  },
  {
    id: 'ecosystem',
    title: 'Ecosystem',
    group: 'Design',
    letter: 's',
    icon: IconTopologyStar3,
    Component: EcosystemScreen,
  },
  {
    id: 'groups',
    title: 'Groups',
    group: 'Design',
    letter: 'u',
    icon: IconCirclesRelation,
    Component: GroupsScreen,
  },
  {
    id: 'readiness',
    title: 'Readiness',
    group: 'Design',
    letter: 'y',
    icon: IconChecklist,
    Component: ReadinessScreen,
  },
  {
    id: 'week',
    title: 'This week',
    group: 'Run',
    letter: 'w',
    icon: IconCalendarWeek,
    Component: WeekScreen,
    Waiting: WaitingAdvice,
    shortcuts: weekShortcuts,
  },
  { id: 'engagement', title: 'Engagement', group: 'Run', letter: 'e', icon: IconActivity, Component: EngagementScreen },
  {
    id: 'people',
    title: 'People',
    group: 'Run',
    letter: 'p',
    icon: IconUsers,
    Component: PeopleScreen,
    shortcuts: peopleShortcuts,
  },
  {
    id: 'conversations',
    title: 'Conversations',
    group: 'Run',
    letter: 'v',
    icon: IconMessages,
    Component: ConversationsScreen,
  },
  { id: 'value', title: 'Value', group: 'Run', letter: 'l', icon: IconDiamond, Component: ValueScreen },
  { id: 'imports', title: 'Imports', group: 'Run', letter: 'i', icon: IconFileImport, Component: ImportsScreen },
  { id: 'compare', title: 'Compare', group: 'Run', letter: 'm', icon: IconArrowsLeftRight, Component: CompareScreen },
  { id: 'review', title: 'Review', group: 'Review', letter: 'r', icon: IconFileDescription, Component: ReviewScreen },
  {
    id: 'asks',
    title: 'Asks, gives, thanks',
    group: 'hidden',
    letter: null,
    icon: IconMessageQuestion,
    Component: ClassificationScreen,
  },
  {
    id: 'settings',
    title: 'Cohort details',
    group: 'hidden',
    letter: null,
    icon: IconSettings,
    Component: EditCohortScreen,
  },
  {
    id: 'demo',
    title: 'Demo facts',
    group: 'bottom',
    letter: 'f',
    icon: IconFlask,
    Component: DemoScreen,
    isFor: (cohort) => cohort.isDemo,
  },
  { id: 'glossary', title: 'Glossary', group: 'bottom', letter: 'o', icon: IconBook2, Component: GlossaryScreen },
]

/** The screens that a cohort has. */
export function screensOf(cohort: Cohort): readonly ScreenEntry[] {
  return screens.filter((screen) => screen.isFor?.(cohort) ?? true)
}
