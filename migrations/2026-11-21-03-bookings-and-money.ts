import { type Kysely, sql } from 'kysely'

/** Bookings, seats, payments, refunds, certificates, and the one definition of a person's figures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table bookings (
    id uuid primary key default uuidv7(),
    reference text not null unique,
    reference_key text not null generated always as (upper(regexp_replace(reference, '[\\s-]', '', 'g'))) stored unique,
    user_id uuid not null references users (id),
    session_id uuid references course_sessions (id),
    course_id uuid references courses (id),
    course_name text,
    course_date date,
    type text not null default 'individual' check (type in ('individual', 'group', 'corporate')),
    status text not null check (status in ('pending', 'confirmed', 'completed', 'cancelled', 'no_show')),
    source text not null check (source in ('website', 'phone', 'email', 'walk_in', 'api', 'import')),
    number_of_attendees integer not null default 1 check (number_of_attendees > 0),
    total_amount numeric(10, 2) not null check (total_amount >= 0),
    discount_amount numeric(10, 2) not null default 0 check (discount_amount >= 0),
    discount_reason text,
    final_amount numeric(10, 2) not null check (final_amount >= 0),
    special_requirements text,
    invoice_details jsonb not null default '{}',
    terms_accepted boolean not null default false,
    cancelled_at timestamptz,
    cancellation_reason text,
    version integer not null default 1,
    created_by uuid references users (id),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  'create index bookings_user_index on bookings (user_id, created_at desc, id desc)',
  'create index bookings_session_index on bookings (session_id) where session_id is not null',
  'create index bookings_course_index on bookings (course_id, course_date)',
  'create index bookings_created_at_index on bookings (created_at desc, id desc)',
  'create index bookings_created_by_index on bookings (created_by) where created_by is not null',

  `create table booking_attendees (
    id uuid primary key default uuidv7(),
    booking_id uuid not null references bookings (id),
    seat_number integer not null check (seat_number > 0),
    user_id uuid references users (id),
    first_name text,
    last_name text,
    email text,
    certificate_name text,
    status text not null default 'booked' check (status in ('booked', 'cancelled')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (booking_id, seat_number)
  )`,
  'create index booking_attendees_user_index on booking_attendees (user_id) where user_id is not null',

  `create table certificates (
    id uuid primary key default uuidv7(),
    number text not null unique,
    attendee_id uuid references booking_attendees (id),
    user_id uuid references users (id),
    course_id uuid not null references courses (id),
    holder_name text not null,
    issued_on date not null,
    expires_on date not null,
    status text not null default 'current' check (status in ('current', 'superseded', 'revoked')),
    created_at timestamptz not null default now(),
    check (expires_on > issued_on)
  )`,
  'create index certificates_user_index on certificates (user_id, expires_on)',
  'create index certificates_attendee_index on certificates (attendee_id)',
  'create index certificates_course_index on certificates (course_id)',
  "create index certificates_expiry_index on certificates (expires_on, id) where status = 'current'",

  `create table payments (
    id uuid primary key default uuidv7(),
    reference text not null unique,
    booking_id uuid not null references bookings (id),
    user_id uuid not null references users (id),
    amount numeric(10, 2) not null check (amount > 0),
    refunded_amount numeric(10, 2) not null default 0,
    currency text not null default 'GBP' check (currency = 'GBP'),
    method text not null check (method in ('card', 'bank_transfer', 'cash', 'invoice', 'credits')),
    status text not null
      check (status in ('pending', 'processing', 'succeeded', 'failed', 'refunded', 'partially_refunded')),
    paid_at timestamptz,
    recorded_by uuid references users (id),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint payments_not_over_refunded check (refunded_amount between 0 and amount)
  )`,
  'create index payments_booking_index on payments (booking_id)',
  'create index payments_user_index on payments (user_id, created_at desc, id desc)',
  'create index payments_paid_at_index on payments (paid_at desc, id desc)',

  `create table refunds (
    id uuid primary key default uuidv7(),
    payment_id uuid not null references payments (id),
    amount numeric(10, 2) not null check (amount > 0),
    reason text not null
      check (reason in ('course_cancelled', 'customer_cancelled', 'duplicate_booking', 'medical', 'other')),
    reason_note text not null default '',
    status text not null default 'succeeded' check (status in ('pending', 'succeeded', 'failed')),
    created_by uuid references users (id),
    created_at timestamptz not null default now()
  )`,
  'create index refunds_payment_index on refunds (payment_id)',

  // The one definition of a person's stored figures: writers copy from here, db:check compares with it.
  `create view user_figures as
    select
      users.id as user_id,
      booked.total_bookings,
      booked.first_booking_date,
      booked.last_booking_date,
      paid.total_spent
    from users
    cross join lateral (
      select count(*)::int as total_bookings, min(created_at) as first_booking_date, max(created_at) as last_booking_date
      from bookings where bookings.user_id = users.id and bookings.status <> 'cancelled'
    ) booked
    cross join lateral (
      select coalesce(sum(payments.amount - coalesce(returned.amount, 0)), 0)::numeric(14, 2) as total_spent
      from bookings
      join payments on payments.booking_id = bookings.id
        and payments.status in ('succeeded', 'partially_refunded', 'refunded')
      left join lateral (
        select sum(refunds.amount) as amount from refunds
        where refunds.payment_id = payments.id and refunds.status = 'succeeded'
      ) returned on true
      where bookings.user_id = users.id
    ) paid`,
]
