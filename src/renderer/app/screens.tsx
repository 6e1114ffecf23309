import {
  IconActivity,
  IconBook2,
  IconBulb,
  IconFileDescription,
  IconFileImport,
  IconFlask,
  IconFriends,
  IconHome,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Cohort } from '../../contract/cohorts.ts'
import { AudienceScreen } from '../features/audience/audience-screen.tsx'
import { EditCohortScreen } from '../features/cohort-home/cohort-form-screens.tsx'
import { CohortHomeScreen } from '../features/cohort-home/cohort-home-screen.tsx'
import { DemoScreen } from '../features/demo/demo-screen.tsx'
import { EngagementScreen } from '../features/engagement/engagement-screen.tsx'
import { GlossaryScreen } from '../features/glossary/glossary-screen.tsx'
import { ImportsScreen } from '../features/imports/imports-screen.tsx'
import { PeopleScreen } from '../features/people/people-screen.tsx'
import { PurposeScreen } from '../features/purpose/purpose-screen.tsx'
import { ReviewScreen } from '../features/review/review-screen.tsx'

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
}>

/** Every screen of a cohort. Addresses, the rail, the palette and the shortcuts all read this list: a new screen is one line. */
const screens: readonly ScreenEntry[] = [
  { id: '', title: 'Home', group: 'top', letter: 'h', icon: IconHome, Component: CohortHomeScreen },
  { id: 'purpose', title: 'Purpose', group: 'Design', letter: 'd', icon: IconBulb, Component: PurposeScreen },
  { id: 'audience', title: 'Audience', group: 'Design', letter: 'a', icon: IconFriends, Component: AudienceScreen },
  { id: 'engagement', title: 'Engagement', group: 'Run', letter: 'e', icon: IconActivity, Component: EngagementScreen },
  { id: 'people', title: 'People', group: 'Run', letter: 'p', icon: IconUsers, Component: PeopleScreen },
  { id: 'imports', title: 'Imports', group: 'Run', letter: 'i', icon: IconFileImport, Component: ImportsScreen },
  { id: 'review', title: 'Review', group: 'Review', letter: 'r', icon: IconFileDescription, Component: ReviewScreen },
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
