import { NumberInput } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'

type BoundedNumberProps = Readonly<{
  label: string
  description?: ReactNode
  min: number
  max: number
  value: number
  onChange: (value: number) => void
}>

/** A whole number between two bounds. While it is being typed it may be anything; only what fits is kept. */
export function BoundedNumber({ min, max, value, onChange, description, label }: BoundedNumberProps) {
  const [typed, setTyped] = useState<number | string>(value)
  useEffect(() => setTyped(value), [value])
  const fits = (candidate: number | string): candidate is number =>
    typeof candidate === 'number' && Number.isInteger(candidate) && candidate >= min && candidate <= max
  return (
    <NumberInput
      label={label}
      {...(description ? { description } : {})}
      min={min}
      max={max}
      step={1}
      allowDecimal={false}
      clampBehavior="none"
      value={typed}
      error={fits(typed) ? null : `From ${min} to ${max}.`}
      onChange={(next) => {
        setTyped(next)
        if (fits(next)) onChange(next)
      }}
      onBlur={() => setTyped(value)}
    />
  )
}
