import type { ReactNode } from 'react'
import type { EntryKind } from '../../../contract/entry-kinds.ts'
import { EntryList, type EntryListProps } from '../../design/entry-list.tsx'
import { SectionLinks, useSection } from '../../design/sections.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { Screen } from '../../ui/screen.tsx'
import { counted } from '../../ui/wording.ts'
import { shortDay } from './calendar-days.ts'
import { CalendarScreen } from './calendar-screen.tsx'
import { ExportDayFields, HolidayFields, RhythmFields } from './day-fields.tsx'
import { LedgerSection } from './ledger-section.tsx'
import { exportChoices, rhythmChoices } from './nudge-words.ts'
import { sections } from './sections.ts'
import './tones.css'

/** The nudge calendar, and what else has its days in it. */
export function NudgesScreen() {
  const { id } = useSection(sections)
  if (id === 'ledger') return <LedgerSection />
  if (id === 'events') return <RhythmSection />
  if (id === 'exports') return <ExportSection />
  if (id === 'holidays') return <HolidaySection />
  return <CalendarScreen />
}

function RhythmSection() {
  const cohort = useCohort()
  return (
    <Listed
      kind="rhythm"
      section="events"
      headline={(count) =>
        count === 0 ? 'Nothing comes again and again yet.' : `${counted(count, 'event')} give the weeks their rhythm.`
      }
      support="What happens on the same day every week is easier to come to than what has to be announced each time."
      fields={RhythmFields}
      blank={{ fromOn: cohort.startsOn }}
      line={({ body }) => daysInWords(rhythmChoices, body.every, body.fromOn, body.at)}
      hasStarters
      adaptStarter={(body) => ({ ...body, fromOn: body.fromOn ?? cohort.startsOn })}
      empty="Here you keep the events that come again: a practice round on Wednesdays, an open hour, a Friday digest. The calendar shows them in every week, so that you see what people are asked for on top of them. Begin with one that lasts at most an hour."
    />
  )
}

function ExportSection() {
  const cohort = useCohort()
  return (
    <Listed
      kind="exportDay"
      section="exports"
      headline={(count) =>
        count === 0
          ? 'No export is planned yet; what a platform forgets can’t be measured.'
          : `${counted(count, 'export')} will be taken before the platform forgets.`
      }
      support="Some platforms keep activity only for weeks. A reminder in time is all it takes."
      fields={ExportDayFields}
      blank={{ fromOn: cohort.startsOn }}
      line={({ body }) => daysInWords(exportChoices, body.every, body.fromOn, body.at)}
      hasStarters
      adaptStarter={(body) => ({ ...body, fromOn: body.fromOn ?? cohort.startsOn })}
      empty="Here you keep the days on which somebody takes an export, with the steps, so that no week is lost for the measures. Choose your platform from the ready-made ones: each comes with its steps and the reason for its rhythm."
    />
  )
}

function HolidaySection() {
  const cohort = useCohort()
  const { data = [] } = useEntries('holiday')
  const dayless = data.filter(({ body }) => body.fromOn === null).length
  return (
    <Listed
      kind="holiday"
      section="holidays"
      headline={(count) =>
        count === 0
          ? 'No holidays are marked yet.'
          : dayless > 0
            ? `${dayless} of ${counted(count, 'holiday')} ${dayless === 1 ? 'has' : 'have'} no day yet.`
            : `${counted(count, 'holiday')} on which nothing is asked of people.`
      }
      support="The calendar warns of a nudge on one of these days, and figures mark the weeks they fall in."
      fields={HolidayFields}
      blank={{ fromOn: cohort.startsOn, untilOn: cohort.startsOn }}
      line={({ body }) => spanOf(body.fromOn, body.untilOn)}
      order={(a, b) => (a.body.fromOn ?? '9999').localeCompare(b.body.fromOn ?? '9999')}
      hasStarters
      empty="Here you keep public holidays, the organisation’s quiet weeks, and days that many of your members celebrate. A nudge on such a day is not read, or read with a sigh."
    />
  )
}

type ListedProps<Kind extends EntryKind> = EntryListProps<Kind> &
  Readonly<{ headline: (count: number) => string; support: ReactNode }>

function Listed<Kind extends EntryKind>({ headline, support, ...list }: ListedProps<Kind>) {
  const entries = useEntries(list.kind)
  return (
    <Screen name="Nudges" headline={headline(entries.data?.length ?? 0)} support={support} isWide>
      <SectionLinks sections={sections} current={list.section} />
      <EntryList<Kind> {...(list as unknown as EntryListProps<Kind>)} />
    </Screen>
  )
}

function daysInWords<Value extends string>(
  choices: readonly Readonly<{ value: Value; label: string }>[],
  every: Value,
  fromOn: string | null,
  at: string | null,
): string {
  const rhythm = choices.find(({ value }) => value === every)?.label ?? ''
  if (fromOn === null) return `${rhythm}; it has no first day yet`
  return `${rhythm}, from ${shortDay(fromOn)}${at ? ` at ${at}` : ''}`
}

function spanOf(fromOn: string | null, untilOn: string | null): string {
  if (fromOn === null) return 'It has no day yet'
  return untilOn === null || untilOn <= fromOn ? shortDay(fromOn) : `${shortDay(fromOn)} – ${shortDay(untilOn)}`
}
