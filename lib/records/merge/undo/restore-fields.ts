import type { Trx } from '../../../db/types.ts'
import type { Snapshot } from '../../../people/merging/read-snapshots.ts'
import { writeColumns } from '../../../people/merging/write-columns.ts'
import { findMergeField } from '../merge-fields.ts'
import type { FieldChange, FieldChanges } from '../plan-changes.ts'
import { isColumn, splitChanges } from '../split-changes.ts'
import type { Judged } from './undo-report.ts'

/** Moments that a merge draws together; nobody edits them, so nothing is said of them. */
const silent = new Set(['createdAt', 'lastActivityDate'])

/** Gives the survivor's plain fields back what they held before, unless somebody wrote something else there since. */
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

/** What was taken whole stays whole: half a name of one record and half of another is nobody's. */
function wholeOf(name: string): string {
  return findMergeField(name)?.field ?? name
}

/** Whether the field is as the merge left it: the value, and where the merge dated it, its date too. */
function stands({ values, origins }: Snapshot, name: string, { after, originAfter }: FieldChange): boolean {
  if (!isColumn(name) || values[name] !== after) return false
  return originAfter === null || origins[name] === undefined || origins[name]?.at === originAfter.at
}
