import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'

// The least work that gives these answers, for comparison: raw pg behind node:http, without sign-in or validation.
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

const writes: Record<string, string> = {
  '/lookup': statement('lookup.sql'),
  '/update': statement('update.sql'),
  '/note': statement('note.sql'),
  '/register': statement('register.sql'),
}

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://floor')
  const write = writes[pathname]
  const answer = write ? await rows(write, [await text(request)]) : await answers[pathname]?.(searchParams)
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'))

async function rows(query: string, values: unknown[] = []): Promise<unknown[]> {
  return (await pool.query(query, values)).rows
}

function statement(file: string): string {
  return readFileSync(join(import.meta.dirname, 'floor', file), 'utf8')
}
