import { Button, Group } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { EntryBody } from '../../../contract/entry-kinds.ts'
import { ChoiceField, DayField, LongText } from '../../design/fields.tsx'
import styles from './value.module.css'
import { consents } from './words.ts'

type Quotes = EntryBody<'story'>['quotes']
type QuotesFieldProps = Readonly<{ quotes: Quotes; onChange: (quotes: Quotes) => void }>

/** What somebody said in their own words, each with how far it may go. */
export function QuotesField({ quotes, onChange }: QuotesFieldProps) {
  const replace = (at: number, change: Partial<Quotes[number]>) =>
    onChange(quotes.map((quote, place) => (place === at ? { ...quote, ...change } : quote)))
  return (
    <fieldset className={styles.quotes}>
      <legend>Quotes</legend>
      <p className="muted">A quote goes into a review only as far as whoever said it allowed.</p>
      {quotes.map((quote, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quote has no identity but its place
        <div key={at} className={styles.quote}>
          <LongText label={`Quote ${at + 1}`} value={quote.text} onChange={(text) => replace(at, { text })} />
          <ChoiceField
            label="Consent"
            value={quote.consent}
            choices={consents}
            onChange={(consent) => replace(at, { consent })}
          />
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <DayField label="Asked on" value={quote.consentOn} onChange={(consentOn) => replace(at, { consentOn })} />
            <Button
              variant="default"
              leftSection={<IconTrash size={15} aria-hidden />}
              aria-label={`Remove quote ${at + 1}`}
              onClick={() => onChange(quotes.filter((_, place) => place !== at))}
            >
              Remove
            </Button>
          </Group>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={15} aria-hidden />}
        disabled={quotes.length >= 50}
        onClick={() => onChange([...quotes, { text: '', consent: 'not-asked', consentOn: null }])}
      >
        Add a quote
      </Button>
    </fieldset>
  )
}
