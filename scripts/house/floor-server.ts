import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import pg from 'pg'

// The least a server could do for the same answers: raw pg behind node:http, no sign-in, no validation. Only measured against.
const [url = '', port = '0'] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10 })

const columns = `id, email, first_name as "firstName", last_name as "lastName", phone, mobile, company_name as "companyName",
  role, status, customer_type as "customerType", city, postcode, country, first_booking_date as "firstBookingDate",
  last_booking_date as "lastBookingDate", total_bookings as "totalBookings", total_spent as "totalSpent",
  last_activity_date as "lastActivityDate", created_at as "createdAt", updated_at as "updatedAt", version`
const order = `order by coalesce(last_activity_date, '-infinity') desc, id desc limit 50`

const answers: Record<string, (query: URLSearchParams) => Promise<unknown>> = {
  '/list': async () => ({
    data: await rows(`select ${columns} from users where merged_into_id is null ${order}`),
    total: await rows('select sum(people)::int as total from user_facet_counts'),
  }),
  '/filter': async () => ({
    data: await rows(
      `select ${columns} from users where merged_into_id is null and customer_type = 'corporate' ${order}`,
    ),
    total: await rows("select sum(people)::int as total from user_facet_counts where customer_type = 'corporate'"),
  }),
  '/search': async (query) => ({
    data: await rows(`select ${columns} from users where merged_into_id is null and search_text like $1 ${order}`, [
      `%${query.get('q')}%`,
    ]),
    total: await rows(
      'select count(*)::int as total from (select 1 from users where merged_into_id is null and search_text like $1 limit 10001) found',
      [`%${query.get('q')}%`],
    ),
  }),
  '/detail': async (query) => ({ data: await rows(`select ${columns} from users where id = $1`, [query.get('id')]) }),
}

const logged = `insert into user_activity_logs (user_id, activity_type, activity_description, details, changes)`

/** Each in one transaction, as few statements as say it. */
const writes: Record<string, (client: pg.PoolClient, body: Record<string, unknown>) => Promise<unknown>> = {
  '/update': async (client, { id, city }) => {
    const found = await client.query('select city from users where id = $1 for update', [id])
    const set = 'update users set city = $2, version = version + 1, updated_at = now() where id = $1'
    await client.query(`${set} returning ${columns}`, [id, city])
    const changes = JSON.stringify({ city: { before: found.rows[0].city, after: city } })
    return client.query(`${logged} values ($1, 'user.updated', 'Details changed', '{}', $2)`, [id, changes])
  },
  '/note': async (client, { id, type, content }) => {
    await client.query('insert into user_notes (user_id, note_type, note_content) values ($1, $2, $3)', [
      id,
      type,
      content,
    ])
    return client.query(`${logged} values ($1, 'note.created', 'Note added', '{}', '{}')`, [id])
  },
  '/register': async (client, { id, marks }) => {
    const given = `select mark.*, day.id as day_id from jsonb_to_recordset($1::jsonb)
        as mark (id uuid, "attendeeId" uuid, day date, status text, "markedAt" timestamptz)
      join booking_attendees seat on seat.id = mark."attendeeId"
      join bookings on bookings.id = seat.booking_id
      join session_days day on day.session_id = bookings.session_id and day.day = mark.day`
    const list = JSON.stringify(marks)
    await client.query(
      `insert into attendance_marks (id, attendee_id, session_day_id, status, minutes, marked_at, outcome)
        select id, "attendeeId", day_id, status, 360, "markedAt", 'applied' from (${given}) given`,
      [list],
    )
    await client.query(
      `insert into attendance_records (attendee_id, session_day_id, status, minutes, marked_at, marked_from)
        select "attendeeId", day_id, status, 360, "markedAt", 'register' from (${given}) given
        on conflict (attendee_id, session_day_id) do update set status = excluded.status, marked_at = excluded.marked_at,
          version = attendance_records.version + 1, updated_at = now()`,
      [list],
    )
    return client.query(`${logged} select $2, 'attendance.marked', status, '{}', '{}' from (${given}) given`, [
      list,
      id,
    ])
  },
}

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://floor')
  const write = writes[pathname]
  const answer = write ? await inOne(write, JSON.parse(await text(request))) : await answers[pathname]?.(searchParams)
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'))

async function inOne(write: (typeof writes)[string], body: Record<string, unknown>): Promise<unknown> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await write(client, body)
    return await client.query('commit')
  } finally {
    client.release()
  }
}

async function rows(text: string, values: unknown[] = []): Promise<unknown[]> {
  return (await pool.query(text, values)).rows
}
