import { formatDay } from '#lib/core/dates.ts'
import { valueLabel } from '#lib/records/merge/merge-fields.ts'
import type { PreviewedField, PreviewedRecord } from '#lib/records/merge/preview-merge.ts'
import styles from './merge.module.css'
import { sourceLabel } from './source-label.ts'

type Props = { field: PreviewedField; records: PreviewedRecord[]; chosen: string }

/** One field: each record's value, with its date and source. */
export function FieldChoice({ field, records, chosen }: Props) {
  return (
    <fieldset className={styles.field}>
      <legend>{field.label}</legend>
      {field.candidates.map(({ userId, value, isEmpty, at, source }) => (
        <label key={userId} className={styles.choice} data-empty={isEmpty}>
          <input type="radio" name={field.field} value={userId} defaultChecked={userId === chosen} />
          <span className={styles.value}>{inWords(field.field, value, isEmpty)}</span>
          <span className={styles.origin}>
            {records.find(({ id }) => id === userId)?.name}
            {!isEmpty && `, ${formatDay(new Date(at))}, ${sourceLabel(source)}`}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function inWords(field: string, value: string | null, isEmpty: boolean): string {
  if (value !== null) return valueLabel(field, value)
  return isEmpty ? 'Nothing' : 'On record, encrypted'
}
