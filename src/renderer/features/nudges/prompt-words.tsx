import { Button, Group, Select } from '@mantine/core'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { titleOf } from '../../design/entry-rows.tsx'
import { useEntries } from '../../design/use-entries.ts'
import styles from './inspector.module.css'
import { shortened } from './nudge-words.ts'
import { useCurrencies } from './use-currencies.ts'
import { withPromptWords } from './with-prompt-words.ts'

/** A prompt of the design to ask, in the words of a currency. Choosing words puts them into the text. */
export function PromptWords({ body, set }: Pick<FieldsProps<'nudge'>, 'body' | 'set'>) {
  const prompts = useEntries('prompt')
  const currencies = useCurrencies()
  const known = prompts.data ?? []
  if (known.length === 0) return null
  const prompt = known.find(({ uid }) => uid === body.promptUid)
  const words = prompt
    ? [
        { currency: '', label: 'Plain', text: prompt.body.plain },
        ...prompt.body.variants.map(({ currency, text }) => ({
          currency,
          label: currencies.get(currency) ?? currency,
          text,
        })),
      ].filter(({ text }) => text.trim() !== '')
    : []
  return (
    <div>
      <Select
        label="Prompt"
        placeholder="None"
        clearable
        searchable
        data={known.map((entry) => ({ value: entry.uid, label: shortened(titleOf(entry), 80) }))}
        value={prompt?.uid ?? null}
        onChange={(uid) => set({ promptUid: uid ?? '' })}
      />
      {prompt && words.length === 0 ? (
        <p className={styles.asks}>This prompt has no words yet. Write them under Audience, Prompts.</p>
      ) : null}
      <ul className={styles.variants}>
        {words.map(({ currency, label, text }) => (
          <li key={currency}>
            <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
              <span dir="auto" className={styles.variant}>
                <strong>{shortened(label, 60)}</strong> {shortened(text, 160)}
              </span>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Use the words for ${shortened(label, 60)}`}
                onClick={() => set({ currency, text: withPromptWords(body.text, text) })}
              >
                Use
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </div>
  )
}
