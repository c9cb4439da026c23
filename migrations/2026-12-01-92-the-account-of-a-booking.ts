import { type Kysely, sql } from 'kysely'

/**
 * The account of a booking: every sum that its customer owes, pays or gets back is one entry that nobody can change.
 * Bookings of before get the entries that their rows tell of. Money that was only expected is no payment any more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const kinds = [
  'seats',
  'discount',
  'cancellation_charge',
  'payment',
  'payment_voided',
  'refund',
  'refund_failed',
  'transfer',
]

const statements = [
  `create table booking_terms (
    version integer primary key generated always as identity,
    ladder text not null,
    cooling_off_days integer not null check (cooling_off_days between 0 and 90),
    words text not null,
    created_at timestamptz not null default now()
  )`,
  'create unique index booking_terms_once on booking_terms (md5(ladder), cooling_off_days, md5(words))',
  `comment on table booking_terms is
    'The terms in force when a booking was made: one row for each wording and each ladder of what is given back'`,

  `alter table bookings
    add column billing text not null
      generated always as (case when source = 'import' then 'legacy' else 'own' end) stored,
    add column cancelled_by text check (cancelled_by in ('customer', 'company', 'expired')),
    add column cancellation_charge numeric(10, 2) not null default 0 check (cancellation_charge >= 0),
    add column refund_cap_percent integer not null default 100 check (refund_cap_percent between 0 and 100),
    add column discount_kind text not null default 'none'
      check (discount_kind in ('none', 'group', 'company', 'agreed')),
    add column discount_percent integer check (discount_percent between 0 and 100),
    add column terms_version integer references booking_terms (version),
    add column balance numeric(10, 2) not null default 0`,
  `comment on column bookings.balance is
    'What the customer still owes, negative for what is to be given back: the sum of booking_entries, kept by a trigger'`,
  `comment on column bookings.refund_cap_percent is
    'The most that a later cancellation gives back, lowered when a customer moves a booking late'`,
  `update bookings set
      discount_kind = case when discount_reason ~ '^Group of [0-9]+: 10 %$' then 'group' else 'agreed' end,
      discount_percent = case when discount_reason ~ '^Group of [0-9]+: 10 %$' then 10 end
    where discount_amount > 0`,
  // What was not given back when a booking was cancelled was kept on purpose.
  `update bookings set cancellation_charge = kept.amount
    from (
      select booking_id, sum(amount - refunded_amount) as amount from payments
      where status in ('succeeded', 'refunded', 'partially_refunded') group by booking_id
    ) kept
    where kept.booking_id = bookings.id and kept.amount > 0 and status = 'cancelled' and billing = 'own'`,
  `alter table bookings add constraint bookings_final_adds_up check (
    billing = 'legacy' or status = 'cancelled'
    or final_amount = total_amount - discount_amount + cancellation_charge
  )`,
  'create index bookings_terms_index on bookings (terms_version) where terms_version is not null',
  'create index bookings_owing_index on bookings (balance, id) where balance <> 0',

  'alter table booking_attendees add column price numeric(10, 2) check (price >= 0)',
  `comment on column booking_attendees.price is
    'What the seat cost when it was taken, before any discount; null where the booking was imported'`,
  `update booking_attendees seat set price = share.price
    from (
      select seats.id, (
        div((bookings.total_amount * 100)::bigint, seats.many)
        + case when seats.place <= mod((bookings.total_amount * 100)::bigint, seats.many) then 1 else 0 end
      ) / 100 as price
      from bookings
      join (
        select id, booking_id, count(*) over booking as many, row_number() over (booking order by seat_number) as place
        from booking_attendees where status = 'booked'
        window booking as (partition by booking_id)
      ) seats on seats.booking_id = bookings.id
      where bookings.billing = 'own'
    ) share
    where seat.id = share.id`,

  `alter table payments
    add column received_on date,
    add column entry_note text,
    add column pending_refunds numeric(10, 2) not null default 0 check (pending_refunds >= 0),
    add column voided_at timestamptz,
    add column voided_by uuid references users (id),
    add column void_reason text,
    add constraint payments_voided_with_reason
      check ((voided_at is null) = (void_reason is null) and (voided_at is null or status = 'failed'))`,
  `update payments set received_on = (paid_at at time zone 'Europe/London')::date where paid_at is not null`,
  `update payments set status = 'failed', voided_at = now(),
      void_reason = 'Money that was only expected. What is owed stands on the booking.'
    where status = 'pending' and not is_imported`,
  'alter table payments drop constraint payments_not_over_refunded',
  `alter table payments add constraint payments_not_over_refunded
    check (refunded_amount >= 0 and refunded_amount + pending_refunds <= amount)`,
  'create index payments_voided_by_index on payments (voided_by) where voided_by is not null',

  `alter table refunds
    add column booking_id uuid references bookings (id),
    add column origin text not null default 'desk'
      check (origin in ('desk', 'policy', 'automatic', 'stripe', 'chargeback')),
    add column policy_amount numeric(10, 2) check (policy_amount >= 0),
    add column override_reason text,
    add column returned_by text not null default 'bank_transfer'
      check (returned_by in ('card', 'bank_transfer', 'cash')),
    add column bank_reference text,
    add column failure_code text,
    add column settled_at timestamptz,
    add column settled_by uuid references users (id)`,
  `update refunds set booking_id = payments.booking_id, settled_at = refunds.created_at,
      returned_by = case when payments.method in ('card', 'cash') then payments.method else 'bank_transfer' end
    from payments where payments.id = refunds.payment_id`,
  'alter table refunds alter column booking_id set not null',
  'create index refunds_booking_index on refunds (booking_id)',
  'create index refunds_settled_by_index on refunds (settled_by) where settled_by is not null',
  "create index refunds_waiting_index on refunds (created_at, id) where status = 'pending'",

  `create table booking_entries (
    id uuid primary key default uuidv7(),
    booking_id uuid not null references bookings (id),
    at timestamptz not null default now(),
    kind text not null check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})),
    amount numeric(10, 2) not null check (amount <> 0),
    payment_id uuid references payments (id),
    refund_id uuid references refunds (id),
    seat_id uuid references booking_attendees (id),
    other_booking_id uuid references bookings (id),
    words text not null,
    created_by uuid references users (id),
    check ((kind in ('payment', 'payment_voided')) <= (payment_id is not null)),
    check ((kind in ('refund', 'refund_failed')) <= (refund_id is not null)),
    check ((kind = 'transfer') = (other_booking_id is not null))
  )`,
  `comment on column booking_entries.amount is
    'Above zero: the customer owes more. Below: they paid, or owe less. Their sum is bookings.balance.'`,
  'create index booking_entries_booking_index on booking_entries (booking_id, id)',
  'create index booking_entries_payment_index on booking_entries (payment_id) where payment_id is not null',
  'create index booking_entries_refund_index on booking_entries (refund_id) where refund_id is not null',
  'create index booking_entries_seat_index on booking_entries (seat_id) where seat_id is not null',
  'create index booking_entries_other_index on booking_entries (other_booking_id) where other_booking_id is not null',
  'create index booking_entries_created_by_index on booking_entries (created_by) where created_by is not null',

  `create function add_to_balance() returns trigger language plpgsql as $$
  begin
    update bookings set balance = balance + new.amount where id = new.booking_id;
    return new;
  end $$`,
  `create trigger booking_entries_balance after insert on booking_entries
    for each row execute function add_to_balance()`,

  `insert into booking_entries (booking_id, at, kind, amount, payment_id, refund_id, words)
    select booking_id, at, kind, amount, payment_id, refund_id, words
    from (
      select id as booking_id, created_at as at, 'seats' as kind, total_amount as amount,
        null::uuid as payment_id, null::uuid as refund_id, 'Seats' as words, 1 as place
      from bookings where billing = 'own'
      union all
      select id, created_at, 'discount', -discount_amount, null, null, coalesce(discount_reason, 'Discount'), 2
      from bookings where billing = 'own'
      union all
      select bookings.id, coalesce(payments.paid_at, payments.created_at), 'payment', -payments.amount,
        payments.id, null, payments.reference, 3
      from payments join bookings on bookings.id = payments.booking_id
      where billing = 'own' and payments.status in ('succeeded', 'refunded', 'partially_refunded')
      union all
      select bookings.id, coalesce(cancelled_at, updated_at), 'seats', -total_amount, null, null, 'Booking cancelled', 4
      from bookings where billing = 'own' and status = 'cancelled'
      union all
      select bookings.id, coalesce(cancelled_at, updated_at), 'discount', discount_amount, null, null,
        'Booking cancelled', 5
      from bookings where billing = 'own' and status = 'cancelled'
      union all
      select bookings.id, coalesce(cancelled_at, updated_at), 'cancellation_charge', cancellation_charge, null, null,
        'Booking cancelled', 5
      from bookings where billing = 'own' and status = 'cancelled'
      union all
      select bookings.id, refunds.created_at, 'refund', refunds.amount, null, refunds.id, payments.reference, 6
      from refunds
      join payments on payments.id = refunds.payment_id
      join bookings on bookings.id = refunds.booking_id
      where billing = 'own' and refunds.status = 'succeeded'
    ) told
    where amount <> 0
    order by at, place`,

  `create function refuse_entry_change() returns trigger language plpgsql as $$
  begin
    raise exception 'The account of a booking is append-only.' using errcode = 'insufficient_privilege';
  end $$`,
  `create trigger booking_entries_append_only before update or delete on booking_entries
    for each row execute function refuse_entry_change()`,
  `create trigger booking_entries_kept before truncate on booking_entries
    for each statement execute function refuse_entry_change()`,
  'alter table booking_entries enable always trigger booking_entries_append_only',
  `do $$
  begin
    if exists (select from pg_roles where rolname = 'react_fast_app') then
      revoke update, delete on booking_entries from react_fast_app;
    end if;
  end $$`,
]
