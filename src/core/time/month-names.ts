/** Month names and their short forms in English, German, French and Spanish (with Portuguese, Italian and Dutch, which share most), folded. */
const names = [
  'january jan januar janner jaenner janvier janv enero ene janeiro gennaio gen januari',
  'february feb februar fevrier fevr fev febrero fevereiro febbraio februari',
  'march mar marz maerz mrz mars marzo marco maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maio maggio mag mei',
  'june jun juni juin junio junho giugno giu',
  'july jul juli juillet juil julio julho luglio lug',
  'august aug aout agosto ago augustus',
  'september sep sept septembre septiembre setiembre set setembro settembre',
  'october oct oktober okt octobre octubre outubro out ottobre ott',
  'november nov novembre noviembre novembro',
  'december dec dezember dez decembre diciembre dic dezembro dicembre',
]

const numbers = new Map(names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)))

/** The number of a month by its name in some language, whole or shortened; null for other words. Case, accents and a dot at the end make no difference. */
export function monthNamed(word: string): number | null {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '')
  return numbers.get(folded) ?? null
}
