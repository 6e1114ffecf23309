import { ActionIcon, Button, Group, Pill, Textarea, TextInput, Title } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Currency } from '../../../contract/survey.ts'
import { counted } from '../../ui/wording.ts'
import surveyStyles from './survey.module.css'

const fewest = 3
const most = 20

type CurrencyPickerProps = Readonly<{
  currencies: readonly Currency[]
  starters: readonly Currency[]
  onChange: (currencies: Currency[]) => void
}>

/** The currencies that members choose between: the starter set, in the designer's words, and the designer's own. */
export function CurrencyPicker({ currencies, starters, onChange }: CurrencyPickerProps) {
  const list = useRef<HTMLUListElement>(null)
  const left = starters.filter(({ id }) => !currencies.some((currency) => currency.id === id))
  const isFull = currencies.length >= most
  const change = (id: string, part: Partial<Currency>) =>
    onChange(currencies.map((currency) => (currency.id === id ? { ...currency, ...part } : currency)))
  const add = (currency: Currency) => {
    onChange([...currencies, currency])
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus())
  }
  return (
    <section aria-labelledby="currencies-title">
      <Title order={3} id="currencies-title">
        Currencies
      </Title>
      <p className={surveyStyles.help}>
        A short name for you, and the sentence that members read. Between {fewest} and {most}; eight to twelve is a good
        size.
      </p>
      <ul ref={list} className={surveyStyles.currencies}>
        {currencies.map(({ id, label, statement }, at) => {
          const name = label.trim() || `currency ${at + 1}`
          return (
            <li key={id}>
              <TextInput
                aria-label={`Name of ${name}`}
                placeholder="Name"
                maxLength={10_000}
                value={label}
                onChange={(event) => change(id, { label: event.currentTarget.value })}
              />
              <Textarea
                autosize
                minRows={1}
                maxRows={4}
                aria-label={`What members read for ${name}`}
                placeholder="I …"
                maxLength={10_000}
                value={statement}
                onChange={(event) => change(id, { statement: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
              />
              <ActionIcon
                className={surveyStyles.leaveOut}
                variant="subtle"
                color="gray"
                aria-label={`Leave out ${name}`}
                disabled={currencies.length <= fewest}
                onClick={() => onChange(currencies.filter((currency) => currency.id !== id))}
              >
                <IconX size={16} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <Group gap="xs" mt="xs">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={isFull}
          onClick={() => add({ id: ownId(), label: '', statement: '' })}
        >
          Add your own
        </Button>
        {left.map((starter) => (
          <Button
            key={starter.id}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={isFull}
            onClick={() => onChange([...currencies, starter])}
          >
            {starter.label}
          </Button>
        ))}
        <Pill className={surveyStyles.tally}>{counted(currencies.length, 'currency', 'currencies')}</Pill>
      </Group>
    </section>
  )
}

function ownId(): string {
  return `own-${crypto.randomUUID().slice(0, 8)}`
}
