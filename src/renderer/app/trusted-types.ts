/**
 * The page's content-security policy refuses markup from strings. Style sheets that the design system writes into a <style> element pass through the
 * same door, so the default policy lets through what can't be markup (no `<`) and nothing else. Scripts from strings stay impossible.
 */
type Policies = { createPolicy: (name: string, rules: { createHTML: (text: string) => string | null }) => unknown }

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes

policies?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) })
