import type { Trx } from '../../../db/types.ts'
import type { Snapshot } from '../../../people/merging/read-snapshots.ts'
import { writeColumns } from '../../../people/merging/write-columns.ts'
import { findMergeField } from '../merge-fields.ts'
import type { FieldChange, FieldChanges } from '../plan-changes.ts'
import { isColumn, splitChanges } from '../split-changes.ts'
import type { Judged } from './undo-report.ts'

/** Timestamps that a merge combines. Colleagues do not edit them, so the report leaves them out. */
const silent = new Set(['createdAt', 'lastActivityDate'])

/** Restores the survivor's plain fields, unless a colleague has changed them since. */
export async function restoreFields(trx: Trx, survivor: Snapshot, changes: FieldChanges): Promise<Judged[]> {
  const plain = Object.entries(changes).filter(([name]) => isColumn(name))
  const edited = new Set(plain.flatMap(([name, change]) => (stands(survivor, name, change) ? [] : [wholeOf(name)])))
  const standing = plain.filter(([name]) => !edited.has(wholeOf(name)))
  const { values, origins } = splitChanges(Object.fromEntries(standing), 'before')
  await writeColumns(trx, survivor.id, values, origins)

  return plain
    .filter(([name, { before, after }]) => before !== after && !silent.has(name))
    .map(([name]) => {
      const isBack = standing.some(([restored]) => restored === name)
      const line = { what: 'field', userId: survivor.id, name, count: 1 } as const
      return isBack
        ? { ...line, bucket: 'restored', reason: null }
        : { ...line, bucket: 'kept', reason: 'Edited since the merge.' }
    })
}

/** A field taken whole is restored whole: half a name from each record is no one's name. */
function wholeOf(name: string): string {
  return findMergeField(name)?.field ?? name
}

/** Whether the field still has the value the merge set, and its date if the merge dated it. */
function stands({ values, origins }: Snapshot, name: string, { after, originAfter }: FieldChange): boolean {
  if (!isColumn(name) || values[name] !== after) return false
  return originAfter === null || origins[name] === undefined || origins[name]?.at === originAfter.at
}
