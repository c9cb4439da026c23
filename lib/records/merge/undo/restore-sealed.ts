import type { Trx } from '../../../db/types.ts'
import { writeColumns } from '../../../people/merging/write-columns.ts'
import { keepSealed } from '../../../privacy/sealed/keep-sealed.ts'
import { type SealedField, sealedFields } from '../../../privacy/sealed/sealed-fields.ts'
import { type Keyring, LockedValue } from '../../../privacy/vault/vault.ts'
import { findMergeField, type MergeField } from '../merge-fields.ts'
import type { FieldChanges } from '../plan-changes.ts'
import { openChanges, openField, type SealedChanges } from '../take-sealed.ts'
import type { Judged } from './undo-report.ts'

type Held = { id: string; survivorId: string; sealed: Buffer | null }

/** Restores the survivor's encrypted fields, sealed anew. Values that no key opens are left unchanged. */
export async function restoreSealed(trx: Trx, keyring: Keyring, merge: Held, changes: FieldChanges): Promise<Judged[]> {
  const texts = unlessLocked(() => openChanges(keyring, merge.id, merge.sealed))
  const edited = await findEdited(trx, keyring, merge.survivorId, changes, texts)
  const judged: Judged[] = []
  for (const field of sealedFields) {
    const change = changes[field]
    if (!change) continue
    const line = { what: 'field', userId: merge.survivorId, name: field, count: 1 } as const
    const outcome = await restoreOne(trx, keyring, { userId: merge.survivorId, field, texts, edited })
    const isBack = outcome === 'restored' || outcome === 'same'
    if (isBack) await writeColumns(trx, merge.survivorId, {}, { [field]: change.originBefore })
    if (outcome !== 'same') judged.push({ ...line, bucket: outcome, reason: reasons[outcome] })
  }
  return judged
}

const reasons = {
  restored: null,
  kept: 'Edited since the merge.',
  cannot: 'Its key is not configured here, so it stays as it is.',
}

/** The merge fields, each whole, of which a part was edited since. */
async function findEdited(
  trx: Trx,
  keyring: Keyring,
  userId: string,
  changes: FieldChanges,
  texts: SealedChanges | 'locked',
): Promise<Set<MergeField | undefined>> {
  const edited = new Set<MergeField | undefined>()
  for (const field of sealedFields) {
    if (texts === 'locked' || !changes[field]) continue
    const now = await openField(trx, keyring, userId, field).catch(lockedOr)
    if (now !== (texts[field]?.after ?? null)) edited.add(findMergeField(field))
  }
  return edited
}

type Restored = {
  userId: string
  field: SealedField
  texts: SealedChanges | 'locked'
  edited: Set<MergeField | undefined>
}

async function restoreOne(
  trx: Trx,
  keyring: Keyring,
  { userId, field, texts, edited }: Restored,
): Promise<'restored' | 'kept' | 'cannot' | 'same'> {
  if (texts === 'locked') return 'cannot'
  const { before, after } = texts[field] ?? { before: null, after: null }
  const now = await openField(trx, keyring, userId, field).catch(lockedOr)
  if (now === locked) return 'cannot'
  if (now !== after) return 'kept'
  if (before === after) return 'same'
  if (edited.has(findMergeField(field))) return 'kept'

  await keepSealed(trx, keyring, [{ userId, field, value: before }])
  return 'restored'
}

const locked = Symbol('locked')

function lockedOr(error: unknown): typeof locked {
  if (error instanceof LockedValue) return locked
  throw error
}

function unlessLocked(read: () => SealedChanges): SealedChanges | 'locked' {
  try {
    return read()
  } catch (error) {
    if (error instanceof LockedValue) return 'locked'
    throw error
  }
}
