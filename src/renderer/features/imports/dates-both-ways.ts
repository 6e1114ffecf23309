import { dayInWords } from '../../ui/dates.ts'

/** How a date like "3/4/21" reads with the day or the month first: "3 Apr 2021"; as it is where it can't be read so. */
export function asRead(text: string, order: 'dmy' | 'mdy'): string {
  const found = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)/.exec(text.slice(0, 60))
  if (!found) return text
  const [, one = '', other = '', written = ''] = found
  const [day, month] = order === 'dmy' ? [one, other] : [other, one]
  const year = written.length === 4 ? written : `${Number(written) < 70 ? '20' : '19'}${written}`
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${iso}T00:00:00Z`)
  const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso)
  return isReal ? dayInWords(iso) : 'no day of the calendar'
}
