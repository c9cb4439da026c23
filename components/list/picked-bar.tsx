import { Button } from '#components/ui/button.tsx'
import type { FormState } from '#lib/core/form-state.ts'
import styles from './list-table.module.css'

/** Where ticked rows go: into a file, or to an action, which is told the query of the list for all that match. */
export type Picking =
  | { exportTo: string }
  | { send: (state: FormState, form: FormData) => Promise<FormState>; state: string }

type Props = {
  picking: Picking
  picked: number
  isWholePage: boolean
  isSending: boolean
  fault: string | undefined
  onClear: () => void
}

/** How many are selected, and what can be done with them. The style sheet shows it once a row is ticked. */
export function PickedBar({ picking, picked, isWholePage, isSending, fault, onClear }: Props) {
  return (
    <div className={styles.picked}>
      <output className={styles.pickedCount}>
        {fault ?? (picked > 0 ? `${picked.toLocaleString('en-GB')} selected` : 'Selected')}
      </output>
      {'exportTo' in picking ? (
        <Button type="submit" kind="primary" aria-keyshortcuts="a">
          Export these
        </Button>
      ) : (
        <>
          <input type="hidden" name="state" value={picking.state} />
          <Button type="submit" name="scope" value="ticked" kind="primary" isBusy={isSending} aria-keyshortcuts="a">
            Continue with these
          </Button>
          <Button type="submit" name="scope" value="all" isBusy={isSending} data-whole={isWholePage}>
            All that match
          </Button>
        </>
      )}
      <Button type="reset" onClick={onClear}>
        Clear
      </Button>
    </div>
  )
}
