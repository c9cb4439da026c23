import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { type SealedField, sealedFieldColumns, sealedFields } from '../../privacy/sealed/sealed-fields.ts'
import { type Keyring, open } from '../../privacy/vault/vault.ts'

/** The values now sealed for a person, by field. */
export type Standing = Map<SealedField, { value: string | null; at: Date; isByHand: boolean }>

type StandingRow = {
  userId: string
  sealed: Record<string, string | null>
  origins: Record<string, { at: string; source: string } | undefined>
  updatedAt: Date
}

/** Opens these people's sealed values. Throws LockedValue, so that unreadable values are never overwritten. */
export async function standingOf(trx: Trx, keyring: Keyring, userIds: string[]): Promise<Map<string, Standing>> {
  const columns = sealedFields.map((field) => `'${field}', encode(kept.${sealedFieldColumns[field]}, 'hex')`).join(', ')
  const { rows } = await sql<StandingRow>`
    select users.id as user_id, jsonb_build_object(${sql.raw(columns)}) as sealed, users.field_origins as origins,
      coalesce(kept.updated_at, users.created_at) as updated_at
    from users left join user_sensitive kept on kept.user_id = users.id
    where users.id = any(${userIds}::uuid[])
  `.execute(trx)
  return new Map(rows.map((row) => [row.userId, openAll(keyring, row)]))
}

function openAll(keyring: Keyring, { userId, sealed, origins, updatedAt }: StandingRow): Standing {
  const standing: Standing = new Map()
  for (const field of sealedFields) {
    const hex = sealed[field]
    const origin = origins[field]
    if (!hex && !origin) continue
    const place = { table: 'user_sensitive', column: sealedFieldColumns[field], rowId: userId }
    standing.set(field, {
      value: hex ? open(keyring, place, Buffer.from(hex, 'hex')) : null,
      at: origin ? new Date(origin.at) : updatedAt,
      isByHand: origin?.source !== 'import',
    })
  }
  return standing
}
