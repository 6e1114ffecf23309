import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconBooks, IconPlus } from '@tabler/icons-react'
import {
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Entry } from '../../../contract/entries.ts'
import type { Calendar, CalendarItem, CalendarWeek } from '../../../contract/nudges.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import { SectionLinks } from '../../design/sections.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { Answered } from '../../studio/answered.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useAnnouncer } from './announcer.tsx'
import { BalanceStrip } from './balance-strip.tsx'
import { CalendarInspector } from './calendar-inspector.tsx'
import { type Looks, marksOf } from './calendar-looks.ts'
import { CalendarTools } from './calendar-tools.tsx'
import { DragArea, useGrip } from './drag.tsx'
import { headlineOf, nudgesOf, supportOf } from './headline.ts'
import { LibraryDrawer } from './library-drawer.tsx'
import { MonthCalendar } from './month-calendar.tsx'
import { NoNudges } from './no-nudges.tsx'
import { neighbourOf } from './placing.ts'
import { PrintedCalendar } from './printed-calendar.tsx'
import { sections } from './sections.ts'
import { ShowCardContext } from './show-card.ts'
import { Undated } from './undated.tsx'
import { useCalendar } from './use-calendar.ts'
import { useCalendarKeys } from './use-calendar-keys.ts'
import { type CardWish, useCardFocus } from './use-card-focus.ts'
import { useGoing } from './use-going.ts'
import { usePlanning, whyItStays } from './use-planning.ts'
import { WeekBoard } from './week-board.tsx'

/** When the group is nudged, and by what: the weeks side by side, or a month. */
export function CalendarScreen() {
  const calendar = useCalendar()
  const nudges = useEntries('nudge')
  return (
    <Answered query={calendar}>
      {(stored) => <Answered query={nudges}>{(list) => <Planned stored={stored} nudges={list} />}</Answered>}
    </Answered>
  )
}

function Planned({ stored, nudges }: { stored: Calendar; nudges: readonly Entry<'nudge'>[] }) {
  const cohort = useCohort()
  const planning = usePlanning(stored, nudges)
  const { acts, place, setPlace, today, month, whole, view } = planning
  const area = useRef<HTMLDivElement>(null)
  const keys = useMemo(() => view.places.map(({ key }) => key), [view.places])
  const focusCard = useRef<(wish: CardWish) => void>(() => undefined)
  const focus = useCallback((wish: CardWish) => focusCard.current(wish), [])
  const { say, region } = useAnnouncer()
  const [entered, setEntered] = useState<Readonly<{ id: EntryId; times: number }> | null>(null)
  const [isLibraryOpen, setIsLibraryOpen] = useState(false)
  const open = (id: EntryId, isByKeyboard: boolean) => {
    setPlace({ open: id })
    setEntered((before) => (isByKeyboard ? { id, times: (before?.times ?? 0) + 1 } : null))
  }
  const telling = { say, focus, open }
  const add = (on: string | null) => void planning.add(on, telling)
  const remove = async (item: CalendarItem) => {
    const next = ['down', 'up', 'right', 'left'].map((way) => neighbourOf(view.places, item.key, way as 'up'))
    const days = view.daysOf(item)
    if (place.open === item.entryId && item.kind !== 'rhythm') setPlace({ open: null })
    await acts.remove(item, days)
    const landing = next.find((key) => key !== null)
    if (landing) focus({ key: landing })
    say('Removed.')
  }
  const onKeyDown = useCalendarKeys(place.view, {
    itemOf: view.itemOf,
    places: () => view.places,
    focus: (key) => focus({ key }),
    shift: (item, days) => planning.shift(item, days, telling),
    duplicate: (item) => (item.kind === 'nudge' ? void planning.duplicate(item, telling) : undefined),
    remove: (item) => void remove(item),
    add: (near) => add(planning.dayNear(near)),
  })
  const isGoing = useGoing()
  useHotkeys([['n', (event) => isGoing(event) || event.defaultPrevented || add(planning.usualDay())]])
  const marks = useMemo(() => marksOf(whole), [whole])
  const latest = useRef({ add, dayIn: planning.dayIn })
  latest.current = { add, dayIn: planning.dayIn }
  const addIn = useCallback((week: CalendarWeek) => latest.current.add(latest.current.dayIn(week)), [])
  const isEmpty = nudgesOf(whole).length + whole.unscheduled.length === 0

  return (
    <ShowCardContext value={(key) => focus({ key })}>
      <DragArea onDrop={(carried, target) => planning.drop(carried, target, telling)}>
        <Screen
          name="Nudges"
          headline={headlineOf(whole)}
          support={supportOf(whole, today)}
          isWide
          action={
            <>
              <Button
                variant="default"
                leftSection={<IconBooks size={16} aria-hidden />}
                aria-expanded={isLibraryOpen}
                onClick={() => setIsLibraryOpen(!isLibraryOpen)}
              >
                Library
              </Button>
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(planning.usualDay())}>
                Add a nudge
              </Button>
            </>
          }
          inspector={
            place.open === null ? null : (
              <CalendarInspector
                key={entered?.id === place.open ? entered.times : 0}
                id={place.open}
                hasFocus={entered?.id === place.open}
                onClose={() => {
                  if (place.open !== null) focus({ entryId: place.open })
                  setPlace({ open: null })
                }}
              />
            )
          }
        >
          <SectionLinks sections={sections} current="calendar" />
          {isEmpty ? (
            <NoNudges onLibrary={() => setIsLibraryOpen(true)} onBlank={() => add(planning.usualDay())} />
          ) : (
            <BalanceStrip
              calendar={whole}
              chosen={place.filters.principle}
              onChoose={(principle) => {
                const { principle: _, ...others } = place.filters
                setPlace({ filters: principle === undefined ? others : { ...others, principle } })
              }}
            />
          )}
          <CalendarTools whole={whole} undated={view.undated} place={place} acts={acts} onChange={setPlace} />
          <Cards area={area} keys={keys} focusCard={focusCard} itemOf={view.itemOf} onKeyDown={onKeyDown} onOpen={open}>
            {(stop) => {
              const looks: Looks = { stop, open: place.open, marks }
              return (
                <>
                  <Undated items={view.undated} looks={looks} />
                  {place.view === 'month' ? (
                    <MonthCalendar
                      calendar={view.calendar}
                      month={month}
                      span={cohort}
                      today={today}
                      looks={looks}
                      onMonth={(shown) => setPlace({ month: shown })}
                      onAdd={add}
                    />
                  ) : (
                    <WeekBoard calendar={view.calendar} by={place.rows} today={today} looks={looks} onAdd={addIn} />
                  )}
                </>
              )
            }}
          </Cards>
          {region}
          <PrintedCalendar calendar={view.calendar} />
        </Screen>
        <LibraryDrawer
          isOpen={isLibraryOpen}
          weeks={whole.weeks}
          isBusy={acts.isUsing}
          onUse={(strategy, week) => void planning.use(strategy, planning.dayIn(week ?? undefined), telling)}
          onClose={() => setIsLibraryOpen(false)}
        />
      </DragArea>
    </ShowCardContext>
  )
}

type CardsProps = Readonly<{
  area: RefObject<HTMLDivElement | null>
  keys: readonly string[]
  /** Set to the way to put the focus on a card, for what happens outside. */
  focusCard: RefObject<(wish: CardWish) => void>
  itemOf: (key: string) => CalendarItem | null
  onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void
  onOpen: (id: EntryId, isByKeyboard: boolean) => void
  /** Draws the cards, knowing the one that Tab reaches: a step from card to card draws nothing else. */
  children: (stop: string | null) => ReactNode
}>

/** Hears what is done to any card inside, so that cards are plain and cheap. */
function Cards({ area, keys, focusCard, itemOf, onKeyDown, onOpen, children }: CardsProps) {
  const { stop, focus, onFocus, onBlur } = useCardFocus(area, keys)
  useLayoutEffect(() => {
    focusCard.current = focus
  }, [focus, focusCard])
  const grip = useGrip()
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const node = cardOf(event)
    const item = itemOf(node?.dataset.key ?? '')
    if (node && item && !whyItStays(item)) grip(event, { kind: 'item', item }, node)
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const item = itemOf(cardOf(event)?.dataset.key ?? '')
    if (item) onOpen(item.entryId, event.detail === 0)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cards inside are the buttons; this only listens for them
    <div
      ref={area}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerDown={onPointerDown}
      onBlur={onBlur}
      onFocus={(event) => {
        const key = cardOf(event)?.dataset.key
        if (key !== undefined) onFocus(key)
      }}
    >
      {children(stop)}
    </div>
  )
}

function cardOf({ target }: Readonly<{ target: EventTarget }>): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null
}
