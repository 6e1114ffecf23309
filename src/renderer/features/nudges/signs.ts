import {
  IconArrowsExchange,
  IconCalendarOff,
  IconCircleCheck,
  IconCircleDashed,
  IconFileDownload,
  IconHeart,
  IconHourglass,
  IconMessage,
  IconNotes,
  IconPencilCheck,
  IconRepeat,
  IconRosetteDiscountCheck,
  IconSend,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { CalendarItem, NudgeStatus, Principle } from '../../../contract/nudges.ts'

type Sign = ComponentType<{ size?: number; stroke?: number; className?: string | undefined }>

/** Each principle has a sign, so that none is known by its colour alone. */
export const principleSigns: Readonly<Record<Principle | 'none', Sign>> = {
  reciprocation: IconArrowsExchange,
  liking: IconHeart,
  authority: IconRosetteDiscountCheck,
  'social-proof': IconUsersGroup,
  scarcity: IconHourglass,
  commitment: IconPencilCheck,
  unity: IconUsers,
  none: IconMessage,
}

export const statusSigns: Readonly<Record<NudgeStatus, Sign>> = {
  planned: IconCircleDashed,
  ready: IconCircleCheck,
  sent: IconSend,
  reviewed: IconNotes,
}

export const kindSigns: Readonly<Record<CalendarItem['kind'], Sign>> = {
  nudge: IconSend,
  rhythm: IconRepeat,
  exportDay: IconFileDownload,
  holiday: IconCalendarOff,
}
