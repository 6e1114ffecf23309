import {
  IconArrowsExchange,
  IconHeart,
  IconHourglass,
  IconMessage,
  IconPencilCheck,
  IconRosetteDiscountCheck,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { Principle, principleWords } from '../../../contract/nudges.ts'

type Icon = ComponentType<{ size?: number; stroke?: number; className?: string | undefined }>

const icons: Readonly<Record<Principle, Icon>> = {
  reciprocation: IconArrowsExchange,
  liking: IconHeart,
  authority: IconRosetteDiscountCheck,
  'social-proof': IconUsersGroup,
  scarcity: IconHourglass,
  commitment: IconPencilCheck,
  unity: IconUsers,
}

/** A principle's name and sign; each has a sign, so that none is known by its colour alone. */
export function principleOf(principle: Principle | null): Readonly<{ word: string; expect: string; icon: Icon }> {
  if (principle === null) return { word: 'No principle', expect: 'None of the seven principles.', icon: IconMessage }
  const { name, expect } = principleWords[principle]
  return { word: name, expect, icon: icons[principle] }
}

export const principleChoices = Principle.options.map((value) => ({ value, label: principleWords[value].name }))
