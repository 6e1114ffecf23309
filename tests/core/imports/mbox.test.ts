import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { mbox } from '../../../src/core/imports/sources/mbox.ts'
import { mailDate } from '../../../src/core/imports/sources/mbox-dates.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { readSource } from '../../builders/read-source.ts'

const envelope = 'From ada@example.org  Mon Jan  5 09:00:00 2026'

function mail(id: string | null, headers: Readonly<Record<string, string>> = {}, body = 'Hello there\n'): string {
  const all = {
    From: 'Ada Field <ada@example.org>',
    Date: 'Mon, 5 Jan 2026 10:00:00 +0100',
    Subject: '[leaders] Week one',
    ...(id === null ? {} : { 'Message-ID': `<${id}>` }),
    ...headers,
  }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return `${envelope}\n${head.join('\n')}\n\n${body}\n`
}

const read = (...mails: readonly (string | Buffer)[]) =>
  readSource(mbox, fileOf('list.mbox', Buffer.concat(mails.map((one) => Buffer.from(one)))))

describe('a mailing list’s archive', () => {
  test('makes threads of the mails that answers refer to, also when references are cut short', async () => {
    const { events } = await read(
      mail('1@x', { 'List-Id': 'Leaders <leaders.lists.example.org>' }),
      mail('2@x', { 'In-Reply-To': '<1@x> (Ada)', References: '<1@x>', From: 'Ben <ben@example.org>' }),
      mail('3@x', { References: '<2@x>' }),
      mail('4@x', { 'In-Reply-To': '<3@x>' }),
      mail('5@x', { Subject: 'Re: [leaders] Re: week one' }),
      mail('6@x', { Subject: 'Re: something else' }),
    )
    expect(events.map(({ kind, thread, parent }) => [kind, thread, parent])).toEqual([
      ['post', 'mail:thread:1@x', null],
      ['reply', 'mail:thread:1@x', 'mail:1@x'],
      ['reply', 'mail:thread:1@x', 'mail:2@x'],
      ['reply', 'mail:thread:1@x', 'mail:3@x'],
      ['reply', 'mail:thread:1@x', 'mail:1@x'],
      ['post', 'mail:thread:6@x', null],
    ])
    expect(events[0]).toMatchObject({ at: Date.parse('2026-01-05T09:00:00Z'), channel: 'Leaders', words: 2 })
  })

  test.each([
    ['Ada Field <ADA@example.org>', 'ada@example.org', 'Ada Field'],
    ['"Field, Ada" <ada@example.org>', 'ada@example.org', 'Field, Ada'],
    ['ada at example.org (=?ISO-8859-1?Q?G=F6ran?=)', 'ada@example.org', 'Göran'],
    ['=?utf-8?B?R8O2cmFu?=\n =?utf-8?Q?_Oak?= <g@example.org>', 'g@example.org', 'Göran Oak'],
    ['=?UTF-8?Q?Luc=eda?= <l@example.org>', 'l@example.org', 'Lucía'],
    ['ada@example.org', 'ada@example.org', 'ada@example.org'],
  ])('knows who wrote from %s', async (From, key, name) => {
    expect((await read(mail('1@x', { From }))).events[0]?.author).toMatchObject({
      key,
      name,
      email: key,
      kind: 'person',
    })
  })

  test('finds the writer behind a list that writes in its own name, and programs', async () => {
    const { authors } = await read(
      mail('1@x', { From: '"Ben Oak via leaders" <leaders@example.org>', 'Reply-To': 'Ben <ben@example.org>' }),
      mail('2@x', { From: 'no-reply@example.org' }),
    )
    expect([...authors.values()].map(({ key, name, kind }) => [key, name, kind])).toEqual([
      ['ben@example.org', 'Ben Oak', 'person'],
      ['no-reply@example.org', 'no-reply@example.org', 'bot'],
    ])
  })

  test('leaves out what programs send by themselves', async () => {
    const reading = await read(
      mail('1@x', { 'Auto-Submitted': 'auto-replied' }),
      mail('2@x', { 'X-List-Administrivia': 'yes' }),
      mail('3@x', { 'Content-Type': 'multipart/report; boundary=x' }),
      mail('4@x', { 'Auto-Submitted': 'no' }),
    )
    expect(reading.ignored).toEqual({ 'automatic message': 3 })
    expect(reading.events).toHaveLength(1)
  })

  test('counts own words, not quoted ones or signatures, and sees files', async () => {
    const parts = [
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Yes, well said.\n> so many quoted words\n>> and more\n-- \nAda Field, Leaders',
      '--b',
      'Content-Type: application/pdf; name=plan.pdf',
      'Content-Disposition: attachment; filename=plan.pdf',
      '',
      'x',
      '--b--',
    ].join('\n')
    const { events } = await read(
      mail('1@x', { 'Content-Type': 'multipart/mixed; boundary=b' }, parts),
      mail('2@x', { 'Content-Type': 'text/html; charset=no-such-letters' }, '<p>One <b>two</b></p>'),
    )
    expect(events.map(({ words, hasArtefact }) => [words, hasArtefact])).toEqual([
      [3, true],
      [2, false],
    ])
  })

  test('splits only where a mail begins, not at quoted or ordinary words', async () => {
    const body =
      'From now on we meet on Monday.\n>From ben@example.org Mon Jan  5 09:00:00 2026\nFrom Monday, 10:30 is fine?\n'
    const { events, read: rows } = await read(mail('1@x', {}, body), mail('2@x'))
    expect([rows, events.length]).toEqual([2, 2])
  })

  test('rejects mails without a date or a writer with their line, and knows mails without a number by what they say', async () => {
    const reading = await read(
      mail('1@x', { Date: '' }),
      mail('2@x', { Date: 'some day' }),
      mail('3@x', { From: '' }),
      mail(null),
      mail(null),
      mail(null, { Subject: 'other' }),
    )
    expect(reading.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'the mail has no date'],
      [9, 'the date of the mail can’t be read'],
      [17, 'the mail names nobody who wrote it'],
    ])
    const keys = reading.events.map((event) => event.key)
    expect([keys[0] === keys[1], keys[0] === keys[2]]).toEqual([true, false])
  })

  test('is read from months, also packed, and from saved mails', async () => {
    const saved = mail('3@x').slice(envelope.length + 1)
    const reading = await readSource(
      mbox,
      folderOf({
        '2026-January.txt.gz': gzipSync(mail('1@x')),
        '2026-February': mail('2@x').replaceAll('\n', '\r\n'),
        'saved.eml': saved,
        'notes.txt': 'From here on: nothing\n',
      }),
    )
    expect(reading.events.map((event) => event.key).sort()).toEqual(['mail:1@x', 'mail:2@x', 'mail:3@x'])
    expect(reading.problems).toEqual(['notes.txt holds no mails and was left out.'])
  })

  test('says when names had to be read as Windows-1252', async () => {
    const bytes = Buffer.from(mail('1@x', { From: 'Göran <g@example.org>' }), 'latin1')
    const reading = await read(bytes)
    expect(reading.events[0]?.author.name).toBe('Göran')
    expect(reading.problems[0]).toContain('Windows-1252')
  })

  test.each([
    ['Mon, 5 Jan 2026 10:00:00 +0100', '2026-01-05T09:00:00Z'],
    ['5 Jan 26 10:00 EST (New York (NY))', '2026-01-05T15:00:00Z'],
    ['Mon Jan  5 10:00:00 2026', '2026-01-05T09:00:00Z'],
    ['Mon Jan 5 10:00:00 PST 2026', '2026-01-05T18:00:00Z'],
    ['Mon, 5 Jan 2026 10:00:00', '2026-01-05T09:00:00Z'],
    ['Mon, 05 January 2026 10:00:00 GMT', '2026-01-05T10:00:00Z'],
    ['Fri, 30 Feb 2026 10:00:00 +0000', null],
    ['Mon, 5 Jan 2026', null],
    ['RANDOM_Mon, 5 Jan 2026 10:00:00 +0100', null],
    ['', null],
  ])('reads the date %j', (text, moment) => {
    expect(mailDate(text, 'Europe/Berlin')).toBe(moment === null ? null : Date.parse(moment))
  })
})
