import { type Kysely, sql } from 'kysely'

/**
 * Invoices and credit notes: numbered without a gap, never changed, with their buyer sealed. What a booking still waits
 * for has a row of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table courses add column vat_code text not null default 'standard'
    check (vat_code in ('standard', 'exempt', 'zero', 'outside'))`,

  `create table document_sequences (
    series text primary key check (series in ('invoice', 'credit_note')),
    prefix text not null,
    first_number integer not null check (first_number > 0),
    next_number integer not null check (next_number >= first_number)
  )`,
  "insert into document_sequences values ('credit_note', 'CN', 1, 1), ('invoice', 'INV', 1, 1)",

  `create table invoices (
    id uuid primary key default uuidv7(),
    series text not null references document_sequences (series),
    kind text not null generated always as (series) stored,
    number integer not null check (number > 0),
    label text not null,
    booking_id uuid not null references bookings (id),
    user_id uuid not null references users (id),
    corrects_id uuid references invoices (id),
    issued_on date not null,
    tax_point date not null,
    due_on date,
    net numeric(10, 2) not null check (net >= 0),
    vat numeric(10, 2) not null check (vat >= 0),
    gross numeric(10, 2) not null check (gross > 0),
    is_simplified boolean not null,
    purchase_order text,
    supplier jsonb not null,
    buyer_sealed bytea,
    lines jsonb not null check (jsonb_array_length(lines) > 0),
    pdf_version integer not null default 1,
    sent_at timestamptz,
    created_at timestamptz not null default now(),
    unique (series, number),
    check (net + vat = gross),
    check ((series = 'credit_note') = (corrects_id is not null)),
    check ((series = 'invoice') = (due_on is not null)),
    check (not is_simplified or gross <= 250)
  )`,
  'create index invoices_booking_index on invoices (booking_id)',
  'create index invoices_user_index on invoices (user_id)',
  'create index invoices_corrects_index on invoices (corrects_id) where corrects_id is not null',
  'create index invoices_number_index on invoices (number)',
  'create index invoices_issued_index on invoices (issued_on desc, id desc)',
  `comment on column invoices.buyer_sealed is 'Name, address and VAT number, sealed by the vault; null once they were forgotten'`,
  `comment on column invoices.lines is 'Text, quantity, unit and gross in pounds, code and rate of VAT, net and VAT'`,

  `create table invoice_waits (
    booking_id uuid primary key references bookings (id),
    reason text not null check (reason in ('supplier', 'buyer')),
    since timestamptz not null default now()
  )`,
  `comment on table invoice_waits is
    'Bookings whose next document cannot be issued yet, since details of our company or of the buyer are missing'`,

  // Sending is noted, a merge moves the owner, a new key seals the buyer again, and after the years of tax law the buyer may
  // go. Nothing else ever changes.
  `create function guard_invoice() returns trigger language plpgsql as $$
  declare
    -- The kind follows the series, and is not yet generated here.
    changing text[] := '{sent_at,user_id,buyer_sealed,kind}';
  begin
    if tg_op = 'UPDATE'
      and to_jsonb(new) - changing = to_jsonb(old) - changing
      and (new.buyer_sealed is not distinct from old.buyer_sealed
        or sealed_by(new.buyer_sealed) <> sealed_by(old.buyer_sealed)
        or new.buyer_sealed is null and old.issued_on < current_date - interval '6 years')
    then
      return new;
    end if;
    raise exception 'Invoices and credit notes are never changed.' using errcode = 'insufficient_privilege';
  end $$`,
  `create function sealed_by(sealed bytea) returns bytea language sql immutable strict
    return substring(sealed from 2 for get_byte(sealed, 0))`,
  `create trigger invoices_append_only before update or delete on invoices
    for each row execute function guard_invoice()`,
  `create trigger invoices_kept before truncate on invoices
    for each statement execute function guard_invoice()`,
  'alter table invoices enable always trigger invoices_append_only',
  'alter table invoices enable always trigger invoices_kept',

  // A number that was given is never given again.
  `create function guard_sequence() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and new.series = old.series and new.next_number >= old.next_number
      and (new.first_number = old.first_number or old.next_number = old.first_number)
    then
      return new;
    end if;
    raise exception 'Numbers of documents only go up.' using errcode = 'insufficient_privilege';
  end $$`,
  `create trigger document_sequences_go_up before update or delete on document_sequences
    for each row execute function guard_sequence()`,
  `create trigger document_sequences_kept before truncate on document_sequences
    for each statement execute function guard_sequence()`,
  'alter table document_sequences enable always trigger document_sequences_go_up',
  'alter table document_sequences enable always trigger document_sequences_kept',

  `do $$
  begin
    if exists (select from pg_roles where rolname = 'react_fast_app') then
      revoke update, delete, truncate on invoices from react_fast_app;
      grant update (sent_at, user_id, buyer_sealed) on invoices to react_fast_app;
      revoke insert, delete, truncate on document_sequences from react_fast_app;
    end if;
  end $$`,

  `create trigger invoices_refuse_merged after insert on invoices referencing new table as new_rows
    for each statement execute function refuse_rows_of_merged()`,
  `create trigger invoices_refuse_given_to_merged after update of user_id on invoices
    for each row when (new.user_id is not null and new.user_id is distinct from old.user_id)
    execute function refuse_row_for_merged()`,

  // The oldest invoice of a booking is paid first. What waits for its document is not open on any yet, so an invoice is open
  // only if its booking still owes something.
  `create view invoice_balances as
    select invoice.id as invoice_id, invoice.gross - credited.amount as remaining,
      least(
        invoice.gross - credited.amount,
        greatest(0, least(documents.amount, owed.amount) - later.amount - (owed.amount - bookings.balance))
      )::numeric(10, 2) as open
    from invoices invoice
    join bookings on bookings.id = invoice.booking_id
    cross join lateral (
      select case when bookings.status = 'cancelled' then bookings.cancellation_charge else bookings.final_amount end
        as amount
    ) owed
    cross join lateral (
      select coalesce(sum(gross), 0) as amount from invoices where corrects_id = invoice.id
    ) credited
    cross join lateral (
      select sum(case series when 'invoice' then gross else -gross end) as amount
      from invoices where booking_id = invoice.booking_id
    ) documents
    cross join lateral (
      select coalesce(sum(case other.series when 'invoice' then other.gross else -other.gross end), 0) as amount
      from invoices other left join invoices corrected on corrected.id = other.corrects_id
      where other.booking_id = invoice.booking_id and coalesce(corrected.number, other.number) > invoice.number
    ) later
    where invoice.series = 'invoice'`,

  // Bookings of before are invoiced as soon as the details of the company are set.
  `insert into invoice_waits (booking_id, reason)
    select id, 'supplier' from bookings
    where billing = 'own' and (
      status in ('confirmed', 'completed', 'no_show') and final_amount > 0
      or status = 'cancelled' and cancellation_charge > 0
    )`,
]
