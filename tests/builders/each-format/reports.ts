import { file, json, jsonLines, lines } from './sample.ts'

/** Reports of whole windows, written by hand after the platforms’ own descriptions. */
export const reports = {
  'slack-getfile': file(
    'member-2026-01-05.json',
    jsonLines(
      {
        enterprise_id: 'E1',
        team_id: 'T1',
        date: '2026-01-05',
        user_id: 'U1',
        email_address: 'ada@example.org',
        is_guest: false,
        is_billable_seat: true,
        is_active: true,
        is_active_ios: false,
        is_active_android: false,
        is_active_desktop: true,
        reactions_added_count: 3,
        messages_posted_count: 5,
        channel_messages_posted_count: 4,
        files_added_count: 1,
      },
      {
        enterprise_id: 'E1',
        team_id: 'T1',
        date: '2026-01-05',
        user_id: 'U2',
        email_address: 'ben@example.org',
        is_guest: true,
        is_billable_seat: true,
        is_active: false,
        is_active_ios: false,
        is_active_android: false,
        is_active_desktop: false,
        reactions_added_count: 0,
        messages_posted_count: 0,
        channel_messages_posted_count: 0,
        files_added_count: 0,
      },
    ),
  ),
  'slack-members': file(
    'Leaders Member Analytics Jan 5, 2026 - Feb 3, 2026.csv',
    lines(
      'Name,What I Do,User ID,Username,Email,Account type,Account created (UTC),Claimed Date (UTC),Deactivated date (UTC),Days active,Days active (Desktop),Days active (Android),Days active (iOS),Messages posted,Messages posted in channels,Reactions added,Last active (UTC)',
      'Ada Field,,U1,ada,ada@example.org,Member,"Jan 1, 2025","Jan 2, 2025",,20,20,0,0,30,25,4,"Feb 2, 2026"',
      'Ben Oak,,U2,ben,ben@example.org,Member,"Jan 1, 2025","Jan 2, 2025",,2,0,2,0,0,0,1,"Jan 20, 2026"',
    ),
  ),
  'slack-channels': file(
    'Leaders Channel Analytics Jan 5, 2026 - Feb 3, 2026.csv',
    lines(
      'Name,Created,Last active,Total membership,Full Members,Guests,Messages posted,Messages posted by members,Members who viewed,Members who posted,Change in members who posted,Reactions added,Members who reacted',
      'general,"Jan 1, 2025","Feb 2, 2026",40,38,2,120,118,35,12,3,40,9',
    ),
  ),
  'slack-overview': file(
    'Leaders Analytics.csv',
    lines(
      'Date,Total enabled membership,Enabled full members,Enabled guests,Daily active members,Daily members posting messages,Weekly active members,Weekly members posting messages,Messages in public channels,Messages in private channels,Messages in shared channels,Messages in DMs,Messages posted',
      '2026-01-05,40,38,2,20,7,30,15,30,4,0,12,46',
      '2026-01-06,40,38,2,21,8,30,15,31,4,0,12,47',
    ),
  ),
  'teams-users': file(
    'TeamsUserActivityUserDetail.csv',
    lines(
      'Report Refresh Date,Tenant Display Name,User Id,User Principal Name,Last Activity Date,Is Deleted,Deleted Date,Assigned Products,Team Chat Message Count,Private Chat Message Count,Call Count,Meeting Count,Post Messages,Reply Messages,Urgent Messages,Meetings Organized Count,Meetings Attended Count,Has Other Action,Is Licensed,Report Period',
      '2026-02-03,Contoso,a-1,ada@example.org,2026-02-02,False,,MICROSOFT 365,12,3,1,2,5,7,0,1,2,Yes,Yes,30',
    ),
  ),
  'teams-teams': file(
    'TeamsTeamActivityDetail.csv',
    lines(
      'Report Refresh Date,Team Name,Team Id,Team Type,Last Activity Date,Report Period,Active Users,Active Channels,Guests,Reactions,Meetings Organized,Post Messages,Reply Messages,Channel Messages,Urgent Messages,Mentions,Active Shared Channels,Active External Users',
      '2026-02-03,Leaders,t-1,Private,2026-02-02,30,12,3,0,8,1,20,30,50,0,4,0,0',
    ),
  ),
  'teams-daily': file(
    'TeamsUserActivityUserCounts.csv',
    lines(
      'Report Refresh Date,Report Date,Team Chat Messages,Private Chat Messages,Calls,Meetings,Other Actions,Report Period',
      '2026-02-03,2026-01-05,5,6,1,2,3,30',
      '2026-02-03,2026-01-06,4,6,1,2,3,30',
    ),
  ),
  'viva-users': file(
    'YammerActivityUserDetail.csv',
    lines(
      'Report Refresh Date,User Principal Name,Display Name,User State,State Change Date,Last Activity Date,Posted Count,Read Count,Liked Count,Assigned Products,Report Period',
      '2026-02-03,ada@example.org,Ada Field,active,2025-01-01,2026-02-02,5,40,6,MICROSOFT 365,30',
    ),
  ),
  'viva-groups': file(
    'YammerGroupsActivityDetail.csv',
    lines(
      'Report Refresh Date,Group Display Name,Is Deleted,Owner Principal Name,Last Activity Date,Group Type,Office 365 Connected,Member Count,Posted Count,Read Count,Liked Count,Report Period',
      '2026-02-03,Leaders,False,ada@example.org,2026-02-02,private,Yes,40,12,300,20,30',
    ),
  ),
  'discourse-users': file(
    'user-list-260203-120000-1.csv',
    lines(
      'id,name,username,email,title,created_at,last_seen_at,last_posted_at,last_emailed_at,trust_level,approved,suspended_at,suspended_till,silenced_till,active,admin,moderator,ip_address,staged,secondary_emails,topics_entered,posts_read_count,time_read,topic_count,post_count,likes_given,likes_received,location,website,views,group_names',
      '11,Ada Field,ada,ada@example.org,,2025-01-01 09:00:00 UTC,2026-02-02 09:00:00 UTC,2026-02-01 09:00:00 UTC,,2,true,,,,true,true,false,192.0.2.1,false,,20,300,5000,2,12,4,6,,,10,staff',
    ),
  ),
  'circle-members': json('members.json', {
    page: 1,
    per_page: 10,
    has_next_page: false,
    count: 1,
    page_count: 1,
    records: [
      {
        first_name: 'Ada',
        last_name: 'Field',
        headline: '',
        created_at: '2025-01-01T09:00:00.000Z',
        updated_at: '2026-02-01T09:00:00.000Z',
        community_id: 1,
        last_seen_at: '2026-02-02T09:00:00.000Z',
        id: 11,
        user_id: 111,
        name: 'Ada Field',
        email: 'ada@example.org',
        accepted_invitation: '2025-01-01',
        active: true,
        posts_count: 3,
        comments_count: 9,
        gamification_stats: { total_points: 5, current_level: 1 },
        member_tags: [],
      },
    ],
  }),
} as const
