/** Rows of Moodle's exports, written as Moodle does. */
export const lines = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`
export const seconds = (moment: string) => Date.parse(moment) / 1000

export const forumHeader =
  'id,discussion,parent,userid,userfullname,created,modified,mailed,subject,message,messageformat,messagetrust,attachment,totalscore,mailnow,deleted,privatereplyto,privatereplytofullname,wordcount,charcount'
export const post = (
  id: number,
  parent: number,
  user: number,
  created: string | number,
  more: { message?: string; attachment?: string; deleted?: number; to?: number; words?: string } = {},
) =>
  [
    id,
    7,
    parent,
    user,
    `"User ${user}"`,
    created,
    created,
    1,
    'Hello',
    `"${more.message ?? '<p>two words</p>'}"`,
    1,
    0,
    more.attachment ?? '',
    0,
    0,
    more.deleted ?? 0,
    more.to ?? 0,
    '',
    more.words ?? '2',
    9,
  ].join(',')
export const minute = (moment: string) => Math.floor(Date.parse(moment) / 60_000)

export const logHeader =
  'Time,User full name,Affected user,Event context,Component,Event name,Description,Origin,IP address'
export const entry = (
  time: string,
  name: string,
  context: string,
  component: string,
  event: string,
  description: string,
  more: { affected?: string; origin?: string } = {},
) =>
  `"${time}",${name},${more.affected ?? '-'},"${context}",${component},${event},"${description}",${more.origin ?? 'web'},192.0.2.1`
