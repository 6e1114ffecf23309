import type { Entry } from '../../../contract/entries.ts'
import type { PromptCurrencies } from '../../../contract/prompts.ts'
import { EntryList } from '../../design/entry-list.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { Answered } from '../../studio/answered.tsx'
import { counted, excerpt } from '../../ui/wording.ts'
import { AudienceFrame } from './audience-frame.tsx'
import { PromptFields } from './prompt-fields.tsx'
import { labelOf, useCurrencies } from './use-currencies.ts'

/** What the group is asked, once in plain words and once for each leading currency. */
export function PromptsSection() {
  const currencies = useCurrencies()
  const prompts = useEntries('prompt')
  return (
    <Answered query={currencies}>
      {(known) => (
        <Answered query={prompts}>
          {(list) => (
            <AudienceFrame section="prompts" headline={headlineOf(list, known)} support={known.because}>
              <EntryList
                kind="prompt"
                section="prompts"
                hasStarters
                fields={(props) => <PromptFields {...props} known={known} />}
                line={({ body }) => excerpt(body.plain || body.intent || 'No words yet')}
                aside={({ body }) => asideOf(body, known)}
                empty={
                  <>
                    <p>
                      The same intent, asked in the words of each currency. “How might you bring in more with it?”
                      leaves somebody cold who would answer “How might you make a positive impact with it?” at once.
                    </p>
                    <p>Write one intent; the studio drafts the variants, and nudges use them.</p>
                  </>
                }
              />
            </AudienceFrame>
          )}
        </Answered>
      )}
    </Answered>
  )
}

function headlineOf(prompts: readonly Entry<'prompt'>[], { leading }: PromptCurrencies): string {
  if (prompts.length === 0) return 'Nothing is asked of the group yet.'
  const spoken = prompts.filter(({ body }) => speaks(body, leading)).length
  const total = counted(prompts.length, 'prompt')
  if (leading.length === 0) {
    const varied = prompts.filter(({ body }) => filled(body).length > 0).length
    return varied === 0 ? `${total}, all in plain words only.` : `${total}; ${varied} with variants by currency.`
  }
  if (spoken === prompts.length) return `${total}, each with words for every leading currency.`
  return `${total}; ${spoken === 0 ? 'none has' : spoken === 1 ? 'one has' : `${spoken} have`} words for every leading currency.`
}

function asideOf(body: Entry<'prompt'>['body'], known: PromptCurrencies): string {
  const missing = known.leading.filter((id) => !filled(body).includes(id))
  if (known.leading.length > 0 && missing.length === 1 && missing[0])
    return `No words for ${labelOf(known, missing[0])}`
  const variants = filled(body).length
  return variants === 0 ? 'Plain words only' : counted(variants, 'variant')
}

function speaks(body: Entry<'prompt'>['body'], leading: readonly string[]): boolean {
  return leading.every((id) => filled(body).includes(id))
}

function filled({ variants }: Entry<'prompt'>['body']): string[] {
  return variants.filter(({ text }) => text.trim() !== '').map(({ currency }) => currency)
}
