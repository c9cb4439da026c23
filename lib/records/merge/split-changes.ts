import {
  type ColumnValue,
  type FieldOrigin,
  type MergeableColumn,
  mergeableColumns,
} from '../../people/merging/mergeable-columns.ts'
import type { FieldChanges } from './plan-changes.ts'

type Split = {
  values: Partial<Record<MergeableColumn, ColumnValue>>
  origins: Record<string, FieldOrigin | null>
  changed: Record<string, { before: ColumnValue; after: ColumnValue }>
}

/** A merge's changes as columns and origins to write, forwards or backwards, and as entries for the log. */
export function splitChanges(changes: FieldChanges, side: 'before' | 'after' | 'log'): Split {
  const split: Split = { values: {}, origins: {}, changed: {} }
  for (const [name, { before, after, originBefore, originAfter }] of Object.entries(changes)) {
    const value = side === 'before' ? before : after
    const origin = side === 'before' ? originBefore : originAfter
    if (isColumn(name)) split.values[name] = value
    if (originBefore || originAfter) split.origins[name] = origin
    if (isColumn(name) && before !== after && name !== 'lastActivityDate') split.changed[name] = { before, after }
  }
  return split
}

export function isColumn(name: string): name is MergeableColumn {
  return Object.hasOwn(mergeableColumns, name)
}
