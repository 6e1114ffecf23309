import type { ImportAffects } from '../../../contract/imports.ts'
import { count, counted, listed } from '../../ui/wording.ts'

/** "The 1,382 events of slack.zip by 72 people are taken out; 3 of them came only with it and leave the roster." */
export function takenOutInWords(label: string, { removed, kept, people, peopleCount }: ImportAffects): string {
  const rows = rowsOf(removed)
  const leaving = people.filter(({ isOnlyHere }) => isOnlyHere).length
  const acting = peopleCount > 0 && removed.events + removed.totals > 0
  const first =
    rows === ''
      ? `Nothing of ${label} would be taken out: another import holds all of it.`
      : `${rows} of ${label}${acting ? ` by ${counted(peopleCount, 'person', 'people')}` : ''} ${removed.events + removed.totals === 1 ? 'is' : 'are'} taken out.`
  return [
    first,
    ...(leaving > 0
      ? [
          leaving === peopleCount
            ? `${leaving === 1 ? 'This person' : `All ${count(leaving)} people`} came only with it and ${leaving === 1 ? 'leaves' : 'leave'} the roster too.`
            : `${counted(leaving, 'person', 'people')} came only with it and ${leaving === 1 ? 'leaves' : 'leave'} the roster too.`,
        ]
      : []),
    ...(rows !== '' && kept.events + kept.totals > 0
      ? [
          `${rowsOf(kept)} stay${kept.events + kept.totals === 1 ? 's' : ''}, because another import holds ${kept.events + kept.totals === 1 ? 'it' : 'them'} too.`,
        ]
      : []),
  ].join(' ')
}

function rowsOf({ events, totals }: { events: number; totals: number }): string {
  return listed([...(events > 0 ? [counted(events, 'event')] : []), ...(totals > 0 ? [counted(totals, 'total')] : [])])
}
