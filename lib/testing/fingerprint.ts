import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/types.ts'

const bookkeeping = ['import_runs', 'import_lease', 'kysely_migration', 'kysely_migration_lock']

/** Table → hash of all its rows, ids and times included: equal only if nothing was written. */
export async function fingerprint(db: Db): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all(${bookkeeping}::text[])
    order by table_name
  `.execute(db)
  const prints: Record<string, string> = {}
  for (const { name } of rows) {
    const { rows: lines } = await sql<{ line: string }>`
      select row::text as line from ${sql.table(name)} as row order by 1
    `.execute(db)
    prints[name] = hashOf(lines)
  }
  return prints
}

/** The state of the data after an import, without ids and the time of import. */
export async function describeWorld(db: Db): Promise<Record<string, unknown[]>> {
  const world: Record<string, unknown[]> = {}
  for (const [name, query] of Object.entries(views)) {
    const { rows } = await sql<{
      line: unknown
    }>`select to_jsonb(v) as line from (${sql.raw(query)}) v order by to_jsonb(v)::text`.execute(db)
    world[name] = rows.map(({ line }) => line)
  }
  return world
}

const userColumns = `email, first_name, last_name, phone, company_name, customer_type, address_line_1, address_line_2, city,
  postcode, vat_number, role, status, created_at, first_booking_date, last_booking_date, total_bookings, total_spent,
  last_activity_date, has_medical_conditions, marketing_consent, sms_consent, newsletter_subscribed`

const views = {
  users: `select ${userColumns}, (
      select jsonb_object_agg(key, value - 'run') from jsonb_each(field_origins)
    ) as origins from users where email is not null`,
  identities: 'select channel, external_id, u.email from user_identities i join users u on u.id = i.user_id',
  bookings: `select b.reference, u.email, c.code, course_name, course_date, type, b.status, number_of_attendees,
      total_amount, discount_amount, discount_reason, final_amount, special_requirements, invoice_details, terms_accepted,
      b.created_at, b.updated_at
    from bookings b join users u on u.id = b.user_id left join courses c on c.id = b.course_id`,
  seats: `select b.reference, seat_number, u.email as linked, a.first_name, a.last_name, a.email, certificate_name
    from booking_attendees a join bookings b on b.id = a.booking_id left join users u on u.id = a.user_id`,
  payments: `select p.reference, b.reference as booking, u.email, amount, refunded_amount, method, p.status, paid_at,
      p.created_at from payments p join bookings b on b.id = p.booking_id join users u on u.id = p.user_id`,
  refunds: `select p.reference, r.amount, r.status, r.created_at from refunds r join payments p on p.id = r.payment_id`,
  records: `select encode(source_hash, 'hex') as source_hash, copy, state, reasons, reference_key from legacy_bookings`,
  vault: `select u.email, (s.date_of_birth is not null) as birth, (s.emergency_contact_name is not null) as contact,
      (s.medical_notes is not null) as medical, (s.dietary_requirements is not null) as dietary
    from user_sensitive s join users u on u.id = s.user_id`,
}

function hashOf(lines: { line: string }[]): string {
  const hash = createHash('sha256')
  for (const { line } of lines) hash.update(line).update('\n')
  return `${lines.length} rows ${hash.digest('hex').slice(0, 16)}`
}
