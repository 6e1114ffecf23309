import { fold } from '../roster/folding.ts'

/** An e-mail address as it is compared; that of a guest's user principal name (`ada_example.org#EXT#@tenant`) is the guest's own. Null: it is none. */
export function addressOf(text: string | null): string | null {
  if (text === null || text.length > 320) return null
  const folded = fold(text)
  const outside = folded.indexOf('#ext#')
  if (outside > 0) {
    const own = folded.slice(0, outside)
    const at = own.lastIndexOf('_')
    return at > 0 && at < own.length - 1 ? `${own.slice(0, at)}@${own.slice(at + 1)}` : null
  }
  const at = folded.indexOf('@')
  return at > 0 && at < folded.length - 1 && at === folded.lastIndexOf('@') && !folded.includes(' ') ? folded : null
}

/** What stands before the @, without a part after a plus. */
export function localPartOf(address: string): string {
  return address.slice(0, address.indexOf('@')).replace(/\+.*$/, '')
}
