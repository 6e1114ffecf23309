import { describe, expect, test } from 'vitest'
import { eventWordOf } from '../../../src/core/imports/sources/event-words.ts'

describe('the word for an act', () => {
  test.each([
    ['like_message', 'reaction'],
    ['send_message', 'message'],
    ['view_inbox', 'view'],
    ['home_page', 'view'],
    ['Post created', 'post'],
    ['fileUploaded', 'artefact'],
    ['comment_liked', 'reaction'],
    ['Discussion viewed', 'view'],
    ['replied', 'reply'],
    ['user.joined', 'join'],
    ['left group', 'leave'],
    ['attended meeting', 'attend'],
    ['post_deleted', null],
    ['unlike', null],
    ['search_run', null],
    ['', null],
  ])('%s is %s', (text, kind) => {
    expect(eventWordOf(text)).toBe(kind)
  })
})
