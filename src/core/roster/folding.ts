/** A name, alias or e-mail address as it is compared: NFKC, trimmed, inner spaces single, lower-case. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Printable ASCII with nothing to trim or join: most of what is compared, many thousand times an import. */
const plain = /^[!-~]+(?: [!-~]+)*$/
