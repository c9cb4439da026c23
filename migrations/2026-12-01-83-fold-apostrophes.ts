import { type Kysely, sql } from 'kysely'

const typographic = '[\u2019\u02bc\u2032]'
const fold = (text: string) => `translate(${text}, '\u2019\u02bc\u2032', '''''''')`
const isHeld = (email: string) =>
  `exists (select from user_identities where channel = 'email' and external_id = ${email})`

const statements = [
  `update user_identities set external_id = ${fold('external_id')}
   where channel = 'email' and external_id ~ '${typographic}.*@'
     and not exists (
       select from user_identities other
       where other.channel = 'email' and ${fold('other.external_id')} = ${fold('user_identities.external_id')}
         and other.id <> user_identities.id
     )`,
  `update users set email = ${fold('email')} where email ~ '${typographic}.*@' and not ${isHeld('users.email')}
     and not exists (
       select from users other where ${fold('other.email')} = ${fold('users.email')} and other.id <> users.id
     )`,
  `update booking_attendees set email = ${fold('email')}
   where email ~ '${typographic}.*@' and not ${isHeld('booking_attendees.email')}`,
  `update legacy_bookings set email = ${fold('email')}
   where email ~ '${typographic}.*@' and not ${isHeld('legacy_bookings.email')}`,
  `update legacy_bookings set participants = (
     select jsonb_agg(
       case when entry ->> 'email' ~ '${typographic}.*@' and not ${isHeld("entry ->> 'email'")}
         then jsonb_set(entry, '{email}', to_jsonb(${fold("entry ->> 'email'")})) else entry end
       order by place)
     from jsonb_array_elements(participants) with ordinality as listed (entry, place)
   )
   where participants::text ~ '${typographic}[^"]*@'`,
]

/**
 * Addresses are read with a plain apostrophe from now on, so those stored with another are written alike. Where two
 * people have the two spellings, both keep theirs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
