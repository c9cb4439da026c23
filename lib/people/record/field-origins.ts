import type { Actor } from '../../core/actor.ts'

/** An entry of field_origins per field: when it was entered, and where. Imports compare with it. */
export function originsOf(actor: Actor, fields: readonly string[], now: Date): Record<string, unknown> {
  const origin = { at: now.toISOString(), source: doorOf(actor) }
  return Object.fromEntries(fields.map((field) => [field, origin]))
}

function doorOf(actor: Actor): 'admin' | 'portal' | 'api' {
  if (actor.kind === 'customer') return 'portal'
  return actor.kind === 'staff' && actor.via.kind === 'key' ? 'api' : 'admin'
}
