import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

/** Where a sealed value came from; `at` null forgets it. `hasMedical` is the plain yes or no beside the sealed text. */
export type SealedOrigin = { userId: string; field: string; at: Date | null; hasMedical?: boolean }

/** Notes beside the person where their sealed values came from, as field_origins does for plain ones. */
export async function noteSealedOrigins(trx: Trx, origins: SealedOrigin[]): Promise<void> {
  if (origins.length === 0) return
  const given = origins.map(({ userId, field, at, hasMedical }) => ({
    userId,
    field,
    origin: at && { at: at.toISOString(), source: 'import' },
    hasMedical: hasMedical ?? null,
  }))
  await sql`
    update users set
      field_origins = jsonb_strip_nulls(field_origins || noted.origins),
      has_medical_conditions = coalesce(noted.has_medical, has_medical_conditions)
    from (
      select "userId" as user_id, jsonb_object_agg(field, origin) as origins, bool_or("hasMedical") as has_medical
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given ("userId" uuid, field text, origin jsonb, "hasMedical" boolean)
      group by 1
    ) noted
    where users.id = noted.user_id
  `.execute(trx)
}
