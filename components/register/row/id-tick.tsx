import { MarkFields, nameOfEntry, type RowProps } from './mark-fields.tsx'
import styles from './row-buttons.module.css'

/** Whether their identity was checked. Says nothing about the mark, since another phone may have a newer one. */
export function IdTick(props: RowProps) {
  const { entry, mark, send, onSubmit } = props
  return (
    <form action={send} onSubmit={onSubmit}>
      <MarkFields {...props} />
      <button
        type="submit"
        name="idChecked"
        value={mark.idChecked ? 'no' : 'yes'}
        className={styles.toggle}
        data-key="i"
        aria-pressed={mark.idChecked}
        aria-label={`${nameOfEntry(entry)}: ID checked`}
      >
        {mark.idChecked ? 'ID ✓' : 'ID'}
      </button>
    </form>
  )
}
