import { type Kysely, sql } from 'kysely'

/** An imported row to review may be left out, with a reason, and taken up again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table legacy_bookings
    add column left_out_at timestamptz,
    add column left_out_reason text,
    add column left_out_by uuid references users (id),
    add check ((left_out_at is null) = (left_out_reason is null)),
    add check (left_out_at is null or state = 'needs_review')`,
  'create index legacy_bookings_left_out_by_index on legacy_bookings (left_out_by) where left_out_by is not null',
]
