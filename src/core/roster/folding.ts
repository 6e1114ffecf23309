/** A name, alias or e-mail address as it is compared: NFKC, trimmed, inner spaces single, lower-case. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
