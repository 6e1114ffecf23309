import { file, json, jsonLines, lines } from './sample.ts'

const moodleUser = 'user with id'

/** Exports of places where people learn and meet, written by hand after the platforms’ own descriptions; and a plain table. */
export const learning = {
  'teams-attendance': file(
    'meetingAttendanceReport.csv',
    Buffer.from(
      `\uFEFF${[
        '1. Summary',
        'Meeting title\tKick-off',
        'Attended participants\t2',
        'Start time\t1/25/26, 4:00:00 PM',
        'End time\t1/25/26, 5:00:00 PM',
        'Meeting duration\t1h',
        'Average attendance time\t50m',
        '',
        '2. Participants',
        'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
        'Ada Field\t1/25/26, 4:00:01 PM\t1/25/26, 5:00:00 PM\t59m 59s\tada@example.org\tada@example.org\tOrganizer',
        'Ben Oak\t1/25/26, 4:10:00 PM\t1/25/26, 5:00:00 PM\t50m\tben@example.org\tben@example.org\tPresenter',
        '',
        '3. In-Meeting Activities',
        'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
        'Ada Field\t1/25/26, 4:00:01 PM\t1/25/26, 5:00:00 PM\t59m 59s\tada@example.org\tOrganizer',
        '',
      ].join('\r\n')}`,
      'utf16le',
    ),
  ),
  'zoom-participants': file(
    'participants_123.csv',
    lines(
      'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
      '123 456 789,Kick-off,01/25/2026 04:00:00 PM,01/25/2026 05:00:00 PM,ada@example.org,60,2',
      '',
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
      'Ada Field,ada@example.org,01/25/2026 04:00:00 PM,01/25/2026 05:00:00 PM,60,No',
      'Ben Oak,ben@example.org,01/25/2026 04:10:00 PM,01/25/2026 05:00:00 PM,50,Yes',
    ),
  ),
  'moodle-forum': file(
    'forum.csv',
    lines(
      'id,discussion,parent,userid,userfullname,created,modified,mailed,subject,message,messageformat,messagetrust,attachment,totalscore,mailnow,deleted,privatereplyto,privatereplytofullname,wordcount,charcount',
      '1,1,0,11,"Ada Field",1767603600,1767603600,1,Welcome,<p>Welcome</p>,1,0,,0,0,0,0,,1,7',
      '2,1,1,12,"Ben Oak",1767607200,1767607200,1,"Re: Welcome",<p>Thanks</p>,1,0,,0,0,0,0,,1,6',
    ),
  ),
  'moodle-log': file(
    'logs.csv',
    lines(
      'Time,"User full name","Affected user","Event context",Component,"Event name",Description,Origin,"IP address"',
      `"25/01/26, 21:40:58","Ada Field",-,"Forum: Welcome",Forum,"Discussion viewed","The ${moodleUser} '11' has viewed the discussion with id '1' in the forum with course module id '5'.",web,192.0.2.1`,
      `"25/01/26, 21:45:00","Ada Field",-,"Forum: Welcome",Forum,"Post created","The ${moodleUser} '11' has created the post with id '2' in the discussion with id '1' in the forum with course module id '5'.",web,192.0.2.1`,
    ),
  ),
  'edx-tracking': file(
    'tracking.log',
    jsonLines(
      {
        username: 'ada',
        event_type: 'edx.forum.thread.created',
        name: 'edx.forum.thread.created',
        event_source: 'server',
        time: '2026-01-05T09:00:00.000000+00:00',
        context: { user_id: 11, course_id: 'course-v1:X+Y+Z', org_id: 'X', path: '/' },
        event: { id: 'th1', commentable_id: 'general', title: 'Welcome', body: 'Welcome' },
        session: '',
        agent: '',
        host: '',
        ip: '',
        page: null,
      },
      {
        username: 'ben',
        event_type: 'edx.forum.response.created',
        name: 'edx.forum.response.created',
        event_source: 'server',
        time: '2026-01-05T10:00:00.000000+00:00',
        context: { user_id: 12, course_id: 'course-v1:X+Y+Z', org_id: 'X', path: '/' },
        event: { id: 're1', discussion: { id: 'th1' }, body: 'Thanks' },
        session: '',
        agent: '',
        host: '',
        ip: '',
        page: null,
      },
    ),
  ),
  xapi: json('statements.json', {
    more: '',
    statements: [
      {
        id: '6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
        actor: { objectType: 'Agent', name: 'Ada Field', mbox: 'mailto:ada@example.org' },
        verb: { id: 'http://adlnet.gov/expapi/verbs/commented', display: { 'en-US': 'commented' } },
        object: { objectType: 'Activity', id: 'https://example.org/forum/1', definition: { name: { en: 'Welcome' } } },
        timestamp: '2026-01-05T09:00:00.000Z',
        stored: '2026-01-05T09:00:01.000Z',
      },
      {
        id: '7690e6c9-3ef0-4ed3-8b37-7f3964730bee',
        actor: { objectType: 'Agent', name: 'Ben Oak', mbox: 'mailto:ben@example.org' },
        verb: { id: 'http://id.tincanapi.com/verb/viewed', display: { 'en-US': 'viewed' } },
        object: { objectType: 'Activity', id: 'https://example.org/forum/1' },
        timestamp: '2026-01-05T10:00:00.000Z',
        stored: '2026-01-05T10:00:01.000Z',
      },
    ],
  }),
  caliper: json('events.json', {
    sensor: 'https://example.org/sensor',
    sendTime: '2026-01-05T12:00:00.000Z',
    dataVersion: 'http://purl.imsglobal.org/ctx/caliper/v1p2',
    data: [
      {
        '@context': 'http://purl.imsglobal.org/ctx/caliper/v1p2',
        id: 'urn:uuid:3a648e68-f00d-4c08-aa59-8738e1884f2c',
        type: 'MessageEvent',
        profile: 'ForumProfile',
        actor: { id: 'https://example.org/users/11', type: 'Person', name: 'Ada Field' },
        action: 'Posted',
        object: {
          id: 'https://example.org/forums/1/topics/1/messages/1',
          type: 'Message',
          isPartOf: { id: 'https://example.org/forums/1/topics/1', type: 'Thread' },
        },
        eventTime: '2026-01-05T09:00:00.000Z',
      },
      {
        '@context': 'http://purl.imsglobal.org/ctx/caliper/v1p2',
        id: 'urn:uuid:4a648e68-f00d-4c08-aa59-8738e1884f2c',
        type: 'ViewEvent',
        actor: { id: 'https://example.org/users/12', type: 'Person', name: 'Ben Oak' },
        action: 'Viewed',
        object: { id: 'https://example.org/forums/1/topics/1', type: 'Thread' },
        eventTime: '2026-01-05T10:00:00.000Z',
      },
    ],
  }),
  'events-csv': file(
    'events.csv',
    lines(
      'id,at,person,kind,thread,reply_to',
      '1,2026-01-05T09:00:00Z,ada@example.org,post,t1,',
      '2,2026-01-05T10:00:00Z,ben@example.org,reply,t1,1',
    ),
  ),
} as const
