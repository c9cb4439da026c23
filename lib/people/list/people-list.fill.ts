import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { KnownList } from '../../testing/lists/known-list.ts'
import { makeSession, makeStaff } from '../../testing/make/make.ts'
import { peopleList } from './people-list.ts'

const now = '2026-11-20T12:00:00Z'

export const known: KnownList = { list: peopleList, fill }

/** Ten people and two of staff, alike in figures by threes, some of whom never did anything, with certificates of every state. */
async function fill(trx: Trx) {
  await makeSession(trx, { firstDay: '2026-12-01' })
  await makeStaff(trx, 'admin')
  await sql`insert into users (email, first_name, last_name, company_name, status, customer_type, total_bookings, total_spent,
      marketing_consent, sms_consent, newsletter_subscribed, last_activity_date)
    select 'p' || n || '@x.example', 'Person', 'N' || n % 4, case when n < 4 then 'Acme' end,
      (array['active', 'inactive', 'suspended'])[1 + n % 3], (array['individual', 'corporate'])[1 + n % 2], n % 3, n % 4,
      n = 1, n = 2, n = 3,
      case n when 1 then ${now}::timestamptz when 2 then ${now}::timestamptz - interval '20 days'
        when 3 then ${now}::timestamptz - interval '60 days' when 4 then ${now}::timestamptz - interval '200 days'
        when 5 then ${now}::timestamptz - interval '400 days' end
    from generate_series(1, 10) n`.execute(trx)
  await sql`insert into certificates (number, user_id, course_id, holder_name, issued_on, expires_on, status)
    select first_name || row_number() over (), users.id, courses.id, 'x', '2020-01-01', held.day::date, 'current'
    from users join (values ('p1@x.example', '2026-12-01'), ('p2@x.example', '2029-01-01'), ('p3@x.example', '2021-01-01'))
      held (email, day) on held.email = users.email cross join (select id from courses limit 1) courses`.execute(trx)
  return {
    q: ['person', 'p7@x'],
    company: ['Acme'],
    bookingsMin: [1],
    bookingsMax: [1],
    spentMin: ['2'],
    spentMax: ['2'],
    where: [{ all: [{ kind: 'figure', field: 'totalSpent', operator: 'above', values: ['2'] }] }],
  }
}
