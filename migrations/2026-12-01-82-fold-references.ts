import { type Kysely, sql } from 'kysely'

// Spaces, dashes and minus signs of every kind, and what cannot be seen.
const between = [
  '[-\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u02d7\\u034f\\u058a\\u05be\\u061c\\u115f\\u1160\\u1400\\u1680\\u17b4\\u17b5',
  '\\u1806\\u180b-\\u180f\\u2000-\\u2015\\u2028-\\u202f\\u2043\\u205f-\\u206f\\u2212\\u2796\\u2e17\\u2e1a\\u2e3a\\u2e3b',
  '\\u2e40\\u2e5d\\u3000\\u301c\\u3030\\u30a0\\u3164\\ufe00-\\ufe0f\\ufe58\\ufe63\\ufeff\\uff0d\\uffa0\\ufff0-\\ufffb]',
].join('')

const statements = [
  `create or replace function reference_fold(value text) returns text
     language sql immutable parallel safe strict
     as $$ select translate(
       regexp_replace(regexp_replace(normalize(value, nfkc), '${between}', '', 'g'), '^#+|\\.+$', '', 'g'),
       'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') $$`,

  // Two references that differ in their dashes alone are one from now on: one of the bookings gets a sign of its own.
  `update bookings set reference = reference || '/' || right(id::text, 6)
   where reference_key <> reference_fold(reference)
   and exists (
     select from bookings other
     where reference_fold(other.reference) = reference_fold(bookings.reference)
       and (other.reference_key = reference_fold(other.reference) or other.id < bookings.id)
       and other.id <> bookings.id
   )`,

  'alter table bookings alter column reference_key set expression as (reference_fold(reference))',

  `update legacy_bookings set reference_key = reference_fold(reference)
   where reference_key <> reference_fold(reference)`,
]

/** References are compared as people type them: with any dash, number sign, full stop, invisible or full-width letter. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
