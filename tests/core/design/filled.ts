import { z } from 'zod'

/** As many characters as any text may have. */
const longest = 10_000

/** Texts that programs stumble over, each as long as a text may be. */
export const hostileTexts: Readonly<Record<string, string>> = {
  controls: long(Array.from({ length: 160 }, (_, code) => `${code} ${String.fromCharCode(code)} `).join('')),
  emoji: long('🧑🏽‍🚀👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇩🇪é '),
  'right to left': long('\u202Eمرحبا بالعالم\u202C עברית \u2067خط\u2069 '),
  markup: long(
    '</script><script>alert(1)</script><!-- ]]> <w:p/> &amp; {braces} | # * _ ` [a](b) "\'\\ $& %s\r\n\u2028',
  ),
  'one word': long('W'),
  'half characters': long('\uD800 \uDC00 \uFFFE \uFFFF \uFEFF \u{1FFFE} '),
}

/** A value of this schema with `text` in every field that takes free text, whatever is nested, optional or has a default. */
export function filled<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  return valueFor(schema, text) as z.output<Schema>
}

function valueFor(schema: unknown, text: string): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return valueFor(schema.unwrap(), text)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return valueFor(schema.unwrap(), text)
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([field, inner]) => [
        field,
        field === 'personId' && inner.safeParse(null).success ? null : valueFor(inner, text),
      ]),
    )
  if (schema instanceof z.ZodArray) return [valueFor(schema.element, text), valueFor(schema.element, text)]
  if (schema instanceof z.ZodRecord) return {}
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodBoolean) return true
  if (schema instanceof z.ZodNumber) return Math.max(1, schema.minValue ?? 1)
  if (schema instanceof z.ZodUnion) return valueFor(schema.options[0], text)
  if (schema instanceof z.ZodISODate) return '2026-02-04'
  if (schema instanceof z.ZodString) {
    const isFree = schema.safeParse(text).success
    return isFree ? text : '15:30'
  }
  throw new Error(`no value is known for a ${(schema as z.ZodType).type}`)
}

function long(piece: string): string {
  return [...piece.repeat(Math.ceil(longest / piece.length))].reduce(
    (text, letter) => (text.length + letter.length > longest ? text : text + letter),
    '',
  )
}
