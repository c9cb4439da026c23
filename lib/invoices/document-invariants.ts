import type { Invariant } from '../domains/invariant.ts'

/** What the documents of a booking add up to: invoices less credit notes. */
const documented = `
  select bookings.id, bookings.billing, bookings.status, count(invoices.id) as documents,
    coalesce(sum(case when series = 'invoice' then gross else -gross end), 0) as invoiced,
    case when bookings.status = 'cancelled' then cancellation_charge else final_amount end as owed
  from bookings left join invoices on invoices.booking_id = bookings.id
  group by bookings.id`

export const documentInvariants: readonly Invariant[] = [
  {
    rule: 'the documents of a booking come to what it owes, unless it waits for details',
    offenders: `
      select id from (${documented}) booking
      where billing = 'own' and status <> 'pending' and invoiced <> owed
        and not exists (select from invoice_waits where booking_id = booking.id)`,
  },
  {
    rule: 'a booking waits for details only while a document is due',
    offenders: `
      select id from (${documented}) booking join invoice_waits on booking_id = booking.id
      where billing <> 'own' or status = 'pending' or invoiced = owed`,
  },
  {
    rule: 'a booking from before this system, or not yet confirmed, has no documents',
    offenders: `select id from (${documented}) booking where documents > 0 and (billing = 'legacy' or status = 'pending')`,
  },
  {
    rule: 'a document belongs to the person who made the booking',
    offenders: `
      select invoices.id from invoices join bookings on bookings.id = invoices.booking_id
      where invoices.user_id <> bookings.user_id`,
  },
  {
    rule: 'the numbers of a series have no gap, and the next one follows the last',
    offenders: `
      select document_sequences.series::text as id from document_sequences
      left join invoices using (series)
      group by document_sequences.series
      having count(number) <> next_number - first_number
        or count(number) > 0 and (min(number) <> first_number or max(number) <> next_number - 1)`,
  },
  {
    rule: 'the date of issue never falls as the number rises',
    offenders: `
      select id from (
        select id, issued_on, lag(issued_on) over (partition by series order by number) as before from invoices
      ) numbered
      where issued_on < before`,
  },
  {
    rule: 'credit notes take no more from an invoice and its VAT than there was, later, and of the same booking',
    offenders: `
      select invoice.id from invoices credit join invoices invoice on invoice.id = credit.corrects_id
      group by invoice.id
      having sum(credit.gross) > invoice.gross or sum(credit.vat) > invoice.vat
        or sum(credit.gross) = invoice.gross and sum(credit.vat) <> invoice.vat
        or bool_or(invoice.series <> 'invoice' or credit.booking_id <> invoice.booking_id
          or credit.issued_on < invoice.issued_on)`,
  },
  {
    rule: 'the lines of a document add up to it, and the VAT of an invoice is that of its total',
    offenders: `
      select invoices.id from invoices
      cross join lateral (
        select sum((line ->> 'gross')::numeric) as gross, sum((line ->> 'net')::numeric) as net,
          sum((line ->> 'vat')::numeric) as vat, min((line ->> 'percent')::numeric) as percent,
          bool_and((line ->> 'gross')::numeric = (line ->> 'unit')::numeric * (line ->> 'quantity')::numeric
            and (line ->> 'gross')::numeric = (line ->> 'net')::numeric + (line ->> 'vat')::numeric) as fits
        from jsonb_array_elements(lines) line
      ) told
      where not fits or (told.gross, told.net, told.vat) <> (invoices.gross, invoices.net, invoices.vat)
        or invoices.series = 'invoice' and invoices.vat <> round(invoices.gross * percent / (100 + percent), 2)`,
  },
]
