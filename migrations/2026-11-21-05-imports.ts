import { type Kysely, sql } from 'kysely'

/** Import runs, the one lease, every legacy record as it came, and what a run changed so that it can be taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table import_runs (
    id uuid primary key default uuidv7(),
    source text not null,
    state text not null default 'running' check (state in ('running', 'finished', 'interrupted', 'failed', 'undone')),
    rows_read bigint not null default 0,
    reconciliation jsonb not null default '{}',
    undo_report jsonb,
    error text,
    started_by uuid references users (id),
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    undone_at timestamptz
  )`,
  'create index import_runs_started_index on import_runs (started_at desc, id desc)',
  'create index import_runs_started_by_index on import_runs (started_by) where started_by is not null',

  // One run at a time, held by a heartbeat instead of a session lock so that pgbouncer's transaction mode works.
  `create table import_lease (
    name text primary key default 'legacy' check (name = 'legacy'),
    run_id uuid not null,
    host text not null,
    pid integer not null,
    heartbeat_at timestamptz not null default clock_timestamp()
  )`,

  // raw and correction are sealed by the application; the other columns hold what settling needs, and no health data.
  `create table legacy_bookings (
    id uuid primary key,
    run_id uuid not null references import_runs (id),
    correction_run_id uuid references import_runs (id),
    source_hash bytea not null,
    copy integer not null default 1,
    raw bytea not null,
    correction bytea,
    settle_hash bytea not null,
    state text not null check (state in ('imported', 'superseded', 'needs_review')),
    reasons text[] not null default '{}',
    own_reasons text[] not null default '{}',
    notes jsonb not null default '{}',
    reference text,
    reference_key text,
    email text,
    created_at timestamptz,
    effective_at timestamptz,
    first_name text,
    last_name text,
    whole_name text,
    phone text,
    company_name text,
    is_corporate boolean not null default false,
    address_line_1 text,
    address_line_2 text,
    city text,
    postcode text,
    vat_number text,
    type text not null,
    status text not null,
    course_name text,
    course_date date,
    seats integer not null,
    total_amount numeric(10, 2) not null,
    discount_amount numeric(10, 2) not null,
    discount_reason text,
    final_amount numeric(10, 2) not null,
    special_requirements text,
    invoice_details jsonb not null default '{}',
    terms_accepted boolean not null default false,
    paid_at timestamptz,
    payment_method text,
    payment_reference text,
    is_refunded boolean not null default false,
    participants jsonb not null default '[]',
    has_sensitive boolean not null default false,
    booking_id uuid,
    unique (source_hash, copy),
    check ((state = 'needs_review') = (reasons <> '{}')),
    check ((state = 'imported') = (booking_id is not null))
  )`,
  'create index legacy_bookings_run_index on legacy_bookings (run_id)',
  'create index legacy_bookings_correction_run_index on legacy_bookings (correction_run_id) where correction_run_id is not null',
  "create index legacy_bookings_reference_index on legacy_bookings (reference_key) where own_reasons = '{}'",
  'create index legacy_bookings_booking_index on legacy_bookings (booking_id) where booking_id is not null',
  "create index legacy_bookings_review_index on legacy_bookings (id) where state = 'needs_review'",
  `create index legacy_bookings_payment_reference_index on legacy_bookings (payment_reference)
    where state = 'imported' and payment_reference is not null`,

  // Fields of people who were there before a run: what the run found and what it wrote.
  `create table import_user_changes (
    id uuid primary key default uuidv7(),
    run_id uuid not null references import_runs (id),
    user_id uuid not null references users (id),
    before jsonb not null,
    after jsonb not null
  )`,
  'create index import_user_changes_run_index on import_user_changes (run_id)',
  'create index import_user_changes_user_index on import_user_changes (user_id, id desc)',

  // Addresses of people who asked to be forgotten: an import must not bring them back.
  `create table erased_emails (
    digest bytea primary key,
    erased_at timestamptz not null default now()
  )`,
  "comment on column erased_emails.digest is 'SHA-256 of the normalised email'",

  'alter table users add column import_run_id uuid references import_runs (id)',
  "comment on column users.import_run_id is 'the import run that made this person, if one did'",
  'create index users_import_run_index on users (import_run_id) where import_run_id is not null',
  'alter table payments add column is_imported boolean not null default false',
  'create unique index payments_imported_index on payments (booking_id) where is_imported',
  'alter table refunds add column is_imported boolean not null default false',
  'create unique index refunds_imported_index on refunds (payment_id) where is_imported',

  // Whoever edits a person by hand need not remember to say when: an import must never beat a newer edit. The import
  // itself says where each value is from, and sets react_fast.origins to 'given' while it writes.
  `create function note_field_origins() returns trigger language plpgsql as $$
  declare
    field record;
  begin
    for field in
      select * from (values
        ('firstName', old.first_name, new.first_name), ('lastName', old.last_name, new.last_name),
        ('phone', old.phone, new.phone), ('companyName', old.company_name, new.company_name),
        ('addressLine1', old.address_line_1, new.address_line_1),
        ('addressLine2', old.address_line_2, new.address_line_2),
        ('city', old.city, new.city), ('postcode', old.postcode, new.postcode),
        ('vatNumber', old.vat_number, new.vat_number), ('customerType', old.customer_type, new.customer_type)
      ) as fields (name, before, after)
      where before is distinct from after
        and old.field_origins -> name is not distinct from new.field_origins -> name
    loop
      new.field_origins := jsonb_set(
        new.field_origins, array[field.name], jsonb_build_object('at', now(), 'source', 'admin')
      );
    end loop;
    return new;
  end $$`,
  `create trigger users_field_origins before update of first_name, last_name, phone, company_name,
      address_line_1, address_line_2, city, postcode, vat_number, customer_type on users
    for each row when (current_setting('react_fast.origins', true) is distinct from 'given')
    execute function note_field_origins()`,
]
