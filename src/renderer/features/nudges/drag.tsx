import {
  DndContext,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { createContext, type PointerEvent, type ReactNode, useContext, useRef, useState } from 'react'
import type { CalendarItem, Strategy } from '../../../contract/nudges.ts'
import { CalendarCard } from './calendar-card.tsx'
import styles from './drag.module.css'

/** What the pointer carries: a card of the calendar, or a strategy of the library that becomes one. */
export type Carried =
  | Readonly<{ kind: 'item'; item: CalendarItem }>
  | Readonly<{ kind: 'strategy'; strategy: Strategy }>

/** Where it can be put down: somewhere in a week, or on a day. */
export type Target = Readonly<{ week: number; on?: undefined }> | Readonly<{ on: string; week?: undefined }>

type Grip = (event: PointerEvent<HTMLElement>, carried: Carried | null, node: HTMLElement) => void

const GripContext = createContext<Grip>(() => undefined)

/** Takes hold of what lies under the pointer. One draggable serves all cards, so that hundreds of them cost nothing while one moves. */
export function useGrip(): Grip {
  return useContext(GripContext)
}

type DragProps = Readonly<{ onDrop: (carried: Carried, target: Target) => void; children: ReactNode }>

/** Everything inside can be dragged by pointer. The keyboard has its own way: see use-calendar-keys. */
export function DragArea({ onDrop, children }: DragProps) {
  const carried = useRef<Carried | null>(null)
  const [shown, setShown] = useState<Carried | null>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const rest = () => setShown(null)
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={silent}
      onDragStart={() => setShown(carried.current)}
      onDragCancel={rest}
      onDragEnd={({ over }) => {
        rest()
        const target = over?.data.current as Target | undefined
        if (carried.current && target) onDrop(carried.current, target)
      }}
    >
      <Gripping carried={carried}>{children}</Gripping>
      <DragOverlay dropAnimation={null} {...(styles.overlay ? { className: styles.overlay } : {})}>
        {shown?.kind === 'item' ? <CalendarCard item={shown.item} days={[shown.item.on]} /> : null}
        {shown?.kind === 'strategy' ? <div className={styles.strategy}>{shown.strategy.title}</div> : null}
      </DragOverlay>
    </DndContext>
  )
}

/** Drags are for the pointer alone, so nothing is read aloud about them. */
const silence = () => undefined
const silent = {
  announcements: {
    onDragStart: silence,
    onDragOver: silence,
    onDragEnd: silence,
    onDragCancel: silence,
  },
  screenReaderInstructions: { draggable: '' },
}

function Gripping({ carried, children }: Readonly<{ carried: { current: Carried | null }; children: ReactNode }>) {
  const { listeners, setNodeRef } = useDraggable({ id: 'carried' })
  const latest = useRef(listeners)
  latest.current = listeners
  const grip = useRef<Grip>((event, taken, node) => {
    if (!taken) return
    carried.current = taken
    setNodeRef(node)
    latest.current?.onPointerDown?.(event)
  })
  return <GripContext value={grip.current}>{children}</GripContext>
}

/** A place to put something down; shows itself while something is over it. */
export function Drop({ id, target, className }: Readonly<{ id: string; target: Target; className?: string }>) {
  const { setNodeRef, isOver } = useDroppable({ id, data: target })
  return <div ref={setNodeRef} className={`${styles.drop} ${className ?? ''}`} data-over={isOver || undefined} />
}
