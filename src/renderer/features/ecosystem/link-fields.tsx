import { Select } from '@mantine/core'
import type { Entry } from '../../../contract/entries.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { titleOf } from '../../design/entry-rows.tsx'
import { LongText, TextField, WhoField } from '../../design/fields.tsx'

type LinkFieldsProps = FieldsProps<'crossLink'> & Readonly<{ platforms: readonly Entry<'platform'>[] }>

/** One way from a platform to another. */
export function LinkFields({ body, set, platforms }: LinkFieldsProps) {
  const choices = platforms.map((platform) => ({ value: platform.uid, label: titleOf(platform).slice(0, 120) }))
  return (
    <>
      <TextField
        label="What leads people across"
        placeholder="Weekly digest"
        value={body.title}
        hasFocus={body.title === ''}
        onChange={(title) => set({ title })}
      />
      <Select
        label="From"
        data={choices.filter(({ value }) => value !== body.toUid)}
        value={body.fromUid || null}
        placeholder="Choose a platform"
        nothingFoundMessage="No other platform yet"
        onChange={(uid) => set({ fromUid: uid ?? '' })}
      />
      <Select
        label="To"
        data={choices.filter(({ value }) => value !== body.fromUid)}
        value={body.toUid || null}
        placeholder="Choose a platform"
        nothingFoundMessage="No other platform yet"
        onChange={(uid) => set({ toUid: uid ?? '' })}
      />
      <LongText
        label="How, and how often"
        placeholder="Each Friday three conversations worth reading, with a link to each"
        value={body.how}
        onChange={(how) => set({ how })}
      />
      <WhoField label="Who does it" value={body.owner} onChange={(owner) => set({ owner })} />
    </>
  )
}
