import { expect, test } from 'vitest'
import { moodleLog } from '../../../src/core/imports/sources/moodle-log.ts'
import { fileOf } from '../../builders/files.ts'
import { entry, lines, logHeader } from '../../builders/moodle.ts'
import { readSource } from '../../builders/read-source.ts'

test.each([
  ["updated a grade item with id '9' of type 'mod' and name 'My submission' in the course", 'running the course'],
  ["updated the completion state for the course module with id '9' for the user with id '21'.", 'running the course'],
  ["updated a file submission and uploaded '1' file/s in the assignment", 'changed or taken back'],
  ["has updated the discussion with id '7' in the forum with course module id '5'.", 'changed or taken back'],
  ["has submitted the submission with id '9' for the assignment with course module id '8'.", 'view'],
  ["has viewed the list of users in the course with id '3'.", 'view'],
  ["added a comment with id '1' on the page with id '1' for the wiki with course module id '8'.", 'post'],
  ["unenrolled the user with id '22' using the enrolment method 'manual' in the course", 'leave'],
  ['has logged in.', 'view'],
])('somebody who %s is understood', async (said, expected) => {
  const text = lines(
    logHeader,
    entry('25/01/26, 10:00', 'Ada', 'Course: x', 'Any', 'Any', `The user with id '21' ${said}`),
  )
  const { events, ignored } = await readSource(moodleLog, fileOf('logs.csv', text))
  expect(events[0]?.kind ?? Object.keys(ignored)[0]).toBe(expected)
})
