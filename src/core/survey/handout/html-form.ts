import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Wave } from '../../../contract/survey.ts'
import { bestHeading, type FormQuestion, worstHeading } from './form.ts'
import type { FormWords } from './form-words.ts'

/**
 * The questions as one page that needs no network: opened from a folder or an e-mail, it saves a small answer file. Its own script and style are named
 * by their hash in the page's policy, so nothing else in it can ever run; what the wave says is data that the script writes as text.
 */
export function htmlForm({ code }: Wave, words: FormWords, form: readonly FormQuestion[]): string {
  const style = part('css')
  const script = part('js')
  const wave = { code, ...words, bestHeading, worstHeading, questions: form }
  const parts: Readonly<Record<string, string>> = {
    title: asHtml(words.title),
    policy: `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
    style,
    script,
    wave: asScriptData(wave),
  }
  return part('html').replace(/%(title|policy|style|script|wave)%/g, (_, name: string) => parts[name] ?? '')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function asHtml(text: string): string {
  return text.replace(/[&<>"']|\p{Cc}/gu, (sign) => (/\p{Cc}/u.test(sign) ? ' ' : `&#${sign.charCodeAt(0)};`))
}

/** JSON in which nothing can end the script element or begin a comment. */
function asScriptData(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function part(ending: 'html' | 'css' | 'js'): string {
  return readFileSync(join(resources(), `survey-form.${ending}`), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim()
}

/** The folder of ready-made content; the same for the sources and for what is built from them. */
function resources(): string {
  const start = dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    const found = join(folder, 'resources')
    if (existsSync(join(found, 'survey-form.html'))) return found
    if (folder === dirname(folder)) throw new Error(`no resources above ${start}`)
  }
}
