import { expect, test } from 'vitest'
import { fileOf, zipOf } from '../../builders/files.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { preview, refusalOf } from '../../builders/taking-in.ts'

const telegram = {
  name: 'Talk',
  type: 'private_group',
  id: 1,
  messages: [{ id: 1, type: 'message', from_id: 'user1' }],
}
const gitter = [{ id: 'a', sent: '2026-01-05T09:00:00Z', text: 'x', fromUser: { id: 'b', username: 'ada' } }]
const github = [{ url: 'https://api.github.com/repos/a/b/issues/1', user: { login: 'ada' } }]
const questions = { items: [{ question_id: 1, owner: { user_id: 2 } }], has_more: false, quota_remaining: 9 }

test.each([
  ['a Telegram export', () => fileOf('result.json', telegram), 'an export of Telegram'],
  ['a WhatsApp chat', () => fileOf('_chat.txt', '[05/01/2026, 09:00:12] Ada: Hello, all\n'), 'a chat of WhatsApp'],
  ['a zipped WhatsApp chat', () => zipOf({ '_chat.txt': '1/5/26, 9:00 - Ada: Hello\n' }), 'a chat of WhatsApp'],
  ['a Gitter archive', () => fileOf('room.json', gitter), 'an archive of Gitter'],
  ['GitHub issues', () => fileOf('issues.json', github), 'programming interface'],
  ['Stack Exchange questions', () => fileOf('page', questions), 'programming interface'],
  [
    'a Stack Exchange dump',
    () => fileOf('Posts.xml', '<?xml version="1.0"?>\n<posts>\n<row Id="1"/></posts>'),
    'a data dump',
  ],
])('%s is refused with what it is and what to bring instead', async (_, path, words) => {
  const studio = await openTestStudio()
  const refusal = await refusalOf(preview(studio, await studio.makeCohort(), await path()))
  expect(refusal.code).toBe('import-unrecognised')
  expect(refusal.sentence).toContain(words)
  expect(refusal.sentence).toContain('Make a table of it')
})
