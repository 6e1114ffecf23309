import { ActionIcon, Button, Group, Select, Stack, Title, Tooltip } from '@mantine/core'
import { IconRefresh, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { PromptCurrencies } from '../../../contract/prompts.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { LongText, ServesField, TextField } from '../../design/fields.tsx'
import { showFailure } from '../../studio/ask.ts'
import { useClient } from '../../studio/client.tsx'
import { counted, listed } from '../../ui/wording.ts'
import styles from './audience.module.css'
import { labelOf } from './use-currencies.ts'

type PromptFieldsProps = FieldsProps<'prompt'> & Readonly<{ known: PromptCurrencies }>

/** A prompt: its intent, its plain words, and its variants by currency. */
export function PromptFields({ body, set, known }: PromptFieldsProps) {
  const client = useClient()
  const turns = useRef<Record<string, number>>({})
  // Drafts come from the studio; what was typed meanwhile must not be lost.
  const latest = useRef({ body, set })
  useEffect(() => {
    latest.current = { body, set }
  })
  const written = new Set(body.variants.filter(({ text }) => text.trim() !== '').map(({ currency }) => currency))
  const missing = known.leading.filter((id) => !written.has(id))
  const others = known.currencies.filter(({ id }) => !body.variants.some(({ currency }) => currency === id))

  const draft = async (ids: readonly string[], turn = 0) => {
    try {
      return await client.prompts.draftVariants({
        intent: body.intent,
        currencies: ids.map((id) => ({ id, label: labelOf(known, id) })),
        turn,
      })
    } catch (error) {
      showFailure(error)
      return []
    }
  }
  const write = async (ids: readonly string[]) => {
    const drafts = await draft(ids)
    const now = latest.current
    const kept = now.body.variants.filter(({ currency }) => !drafts.some((one) => one.currency === currency))
    now.set({ variants: [...kept, ...drafts].slice(0, 30) })
  }
  const reword = async (id: string) => {
    const turn = (turns.current[id] ?? 0) + 1
    turns.current[id] = turn
    const [other] = await draft([id], turn)
    const now = latest.current
    if (other) now.set({ variants: now.body.variants.map((variant) => (variant.currency === id ? other : variant)) })
  }
  const setText = (id: string, text: string) =>
    set({ variants: body.variants.map((variant) => (variant.currency === id ? { ...variant, text } : variant)) })

  return (
    <>
      <TextField label="Name" placeholder="Putting it to use" value={body.title} onChange={(title) => set({ title })} />
      <LongText
        label="Intent"
        description="What the group should do, as it reads after “How might you …”."
        placeholder="use what you learned with a customer"
        rows={1}
        value={body.intent}
        onChange={(intent) => set({ intent })}
      />
      <LongText
        label="Plain words"
        description="For everybody whose currency has no variant."
        placeholder="How might you use what you learned with a customer this week?"
        value={body.plain}
        onChange={(plain) => set({ plain })}
      />
      <Stack gap="sm" role="group" aria-label="Variants by currency">
        <Title order={3}>Variants by currency</Title>
        {body.variants.map(({ currency, text }) => {
          const label = labelOf(known, currency)
          return (
            <div key={currency} className={styles.variant}>
              <LongText label={label} value={text} onChange={(words) => setText(currency, words)} />
              <Group gap={4} className={styles.variantActs}>
                <Tooltip label="Other words">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={`Other words for ${label}`}
                    onClick={() => void reword(currency)}
                  >
                    <IconRefresh size={15} />
                  </ActionIcon>
                </Tooltip>
                <Tooltip label="Remove the variant">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={`Remove the variant for ${label}`}
                    onClick={() => set({ variants: body.variants.filter((one) => one.currency !== currency) })}
                  >
                    <IconX size={15} />
                  </ActionIcon>
                </Tooltip>
              </Group>
            </div>
          )
        })}
        {missing.length > 0 ? (
          <Button variant="light" className={styles.wrapping} onClick={() => void write(missing)}>
            {missing.length === known.leading.length
              ? `Write variants for the leading ${counted(missing.length, 'currency', 'currencies')}`
              : `Write variants for ${listed(missing.map((id) => labelOf(known, id)))}`}
          </Button>
        ) : null}
        {others.length > 0 && body.variants.length < 30 ? (
          <Select
            label="Write a variant for"
            placeholder="Choose a currency"
            description={known.leading.length === 0 ? known.because : undefined}
            searchable
            value={null}
            data={others.map(({ id, label }) => ({ value: id, label: label || id }))}
            onChange={(id) => id && void write([id])}
          />
        ) : null}
        {body.intent.trim() === '' && body.variants.length > 0 ? (
          <p className="muted">Write the intent first, and the drafts have its words in place of {'{intent}'}.</p>
        ) : null}
      </Stack>
      <ServesField value={body.serves} onChange={(serves) => set({ serves })} />
    </>
  )
}
