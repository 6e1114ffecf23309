import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { LongText } from '../../design/fields.tsx'
import { useAnswer } from '../../studio/ask.ts'
import type { Client } from '../../studio/client.tsx'
import styles from './community.module.css'
import { fieldId } from './notes.tsx'

type PageStarters = Awaited<ReturnType<Client['community']['pageStarters']>>

/** A field of a page that notes can lead to. */
export function Noted({ field, children }: { field: string; children: ReactNode }) {
  return <div id={fieldId(field)}>{children}</div>
}

export type Passage<Field extends string> = Readonly<{
  field: Field
  label: string
  description?: string
  placeholder?: string
}>

type PassagesProps<Field extends string> = Readonly<{
  passages: readonly Passage<Field>[]
  body: Readonly<Record<Field, string>>
  set: (field: Field, text: string) => void
}>

/** The texts of a page, one under the other. */
export function Passages<Field extends string>({ passages, body, set }: PassagesProps<Field>) {
  return passages.map(({ field, label, description, placeholder }) => (
    <Noted key={field} field={field}>
      <LongText
        label={label}
        description={description}
        placeholder={placeholder}
        rows={2}
        value={body[field]}
        onChange={(text) => set(field, text)}
      />
    </Noted>
  ))
}

type StartFromTextProps<Field extends string> = Readonly<{
  kind: keyof PageStarters
  /** The texts that are offered; those that are written stay. */
  fields: readonly Field[]
  body: Readonly<Record<Field, string>>
  set: (texts: Partial<Record<Field, string>>) => void
}>

/** Offers our words for the texts of a page that are still empty. */
export function StartFromText<Field extends string>({ kind, fields, body, set }: StartFromTextProps<Field>) {
  const { data } = useAnswer(['community.pageStarters'], (client, asked) =>
    client.community.pageStarters(undefined, asked),
  )
  const starter = data?.[kind] as Readonly<Record<Field, string>> | undefined
  const blank = fields.filter((field) => body[field].trim() === '')
  if (!starter || blank.length === 0) return null
  const ours = Object.fromEntries(blank.map((field) => [field, starter[field]])) as Partial<Record<Field, string>>
  return (
    <div className={styles.starter}>
      <Button variant="default" size="compact-sm" onClick={() => set(ours)}>
        {blank.length === fields.length ? 'Start from our words' : 'Fill the empty ones with our words'}
      </Button>
      <span className="muted">Then make them yours; what you have written stays.</span>
    </div>
  )
}
