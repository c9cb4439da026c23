import { spawnSync } from 'node:child_process'
import { throwAwayDatabase } from '../lib/testing/throw-away-database.ts'

/** Writes lib/db/schema.ts from a freshly migrated database; with --verify only compares, and exits 1 on a difference. */
const verify = process.argv.includes('--verify') ? ['--verify'] : []

const attendance = union('present', 'absent', 'late', 'partial', 'excused')

// Repeats the values of CHECK constraints, which the generator cannot read.
const columns = {
  'users.role': generated('customer', 'admin', 'instructor'),
  'users.status': generated('active', 'inactive', 'suspended'),
  'users.customer_type': generated('individual', 'corporate'),
  'users.preferred_contact_method': generated('email', 'phone', 'sms'),
  'user_identities.channel': union('email', 'phone', 'telegram', 'web'),
  'user_notes.note_type': generated('general', 'complaint', 'compliment', 'medical', 'special_requirement'),
  'note_versions.note_type': union('general', 'complaint', 'compliment', 'medical', 'special_requirement'),
  'user_sessions.kind': union('staff', 'portal'),
  'consent_events.consent': union('marketing', 'sms', 'newsletter', 'analytics', 'renewal_reminders'),
  'consent_wordings.consent': union('marketing', 'sms', 'newsletter', 'analytics', 'renewal_reminders'),
  'erasures.asked_by': union('person', 'representative', 'company', 'office'),
  'password_links.purpose': union('invite', 'reset'),
  'portal_codes.purpose': union('show_details', 'change_email', 'change_details', 'erasure', 'enter'),
  'api_keys.role': union('admin', 'instructor'),
  'course_sessions.status': generated('draft', 'published', 'cancelled', 'completed'),
  'bookings.type': generated('individual', 'group', 'corporate'),
  'bookings.status': union('pending', 'confirmed', 'completed', 'cancelled', 'no_show'),
  'bookings.source': union('website', 'phone', 'email', 'walk_in', 'api', 'import'),
  'bookings.billing': generated('own', 'legacy'),
  'bookings.cancelled_by': `${union('customer', 'company', 'expired')} | null`,
  'bookings.discount_kind': generated('none', 'group', 'company', 'agreed'),
  'booking_attendees.status': generated('booked', 'cancelled'),
  'booking_entries.kind': union(
    'seats',
    'discount',
    'cancellation_charge',
    'payment',
    'payment_voided',
    'refund',
    'refund_failed',
    'transfer',
  ),
  'certificates.status': generated('current', 'superseded', 'revoked'),
  'attendance_records.status': `${attendance} | null`,
  'attendance_records.marked_from': union('office', 'register', 'check_in'),
  'attendance_marks.status': `${attendance} | null`,
  'attendance_marks.outcome': union('applied', 'older', 'conflict'),
  'attendee_results.assessment': `${union('passed', 'failed')} | null`,
  'messages.channel': generated('email', 'sms', 'telegram', 'voice'),
  'messages.status': generated('queued', 'sending', 'sent', 'failed', 'unclear'),
  'webhook_events.status': union('received', 'settled', 'failed', 'ignored'),
  'payments.method': union('card', 'bank_transfer', 'cash', 'invoice', 'credits'),
  'payments.status': union('pending', 'processing', 'succeeded', 'failed', 'refunded', 'partially_refunded'),
  'refunds.reason': union('course_cancelled', 'customer_cancelled', 'duplicate_booking', 'medical', 'other'),
  'courses.vat_code': generated('standard', 'exempt', 'zero', 'outside'),
  'document_sequences.series': union('invoice', 'credit_note'),
  'invoices.series': union('invoice', 'credit_note'),
  'invoices.kind': generated('invoice', 'credit_note'),
  'invoice_waits.reason': union('supplier', 'buyer'),
  'import_runs.state': generated('running', 'interrupted', 'failed', 'finished', 'undone'),
  'import_runs.kind': generated('legacy', 'people'),
  'legacy_bookings.state': union('imported', 'superseded', 'needs_review'),
  'duplicate_pairs.state': generated('possible', 'suggested', 'dismissed'),
  'refunds.status': generated('pending', 'succeeded', 'failed'),
  'refunds.origin': generated('desk', 'policy', 'automatic', 'stripe', 'chargeback'),
  'refunds.returned_by': generated('card', 'bank_transfer', 'cash'),
  // The numeric columns that are not money.
  'courses.contact_hours': 'string',
  'duplicate_groups.score': 'string',
  'duplicate_pairs.score': 'Generated<string>',
  // A parsed type, so that its import is written: the generator finds no name in a type it was given as text.
  'bookings.total_amount': { type: 'Identifier', name: 'Decimal' },
  'invoice_balances.invoice_id': 'string',
  'invoice_balances.open': 'Decimal',
  'invoice_balances.remaining': 'Decimal',
  // A session without days is not in the view.
  'session_dates.session_id': 'string',
  'session_dates.first_day': 'string',
  'session_dates.last_day': 'string',
  'session_dates.starts_at': 'Timestamp',
  'session_dates.ends_at': 'Timestamp',
}

const made = await throwAwayDatabase()
const options = ['--dialect=postgres', '--camel-case', '--date-parser=string', '--numeric-parser=string']
const shapes = [
  `--overrides=${JSON.stringify({ columns })}`,
  `--type-mapping=${JSON.stringify({ int8: 'number', numeric: 'Decimal' })}`,
  `--custom-imports=${JSON.stringify({ Decimal: '../core/money.ts' })}`,
]
const target = ['--out-file=lib/db/schema.ts', '--exclude-pattern=kysely_*']
const ran = spawnSync('kysely-codegen', [`--url=${made.url}`, ...options, ...shapes, ...target, ...verify], {
  encoding: 'utf8',
})

await made.drop()

// Prints its output only on failure: it complains of each union it cannot parse with TypeScript 7, then writes it anyway.
if (ran.status !== 0) process.stderr.write(`${ran.stdout}${ran.stderr}`)
process.exitCode = ran.status ?? 1

function union(...values: string[]): string {
  return values.map((value) => `'${value}'`).join(' | ')
}

function generated(...values: string[]): string {
  return `Generated<${union(...values)}>`
}
