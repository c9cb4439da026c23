import { Button } from '#components/ui/button.tsx'
import styles from './people-table.module.css'

type Props = {
  picked: number
  isWholePage: boolean
  isSending: boolean
  fault: string | undefined
  onClear: () => void
}

/** How many are selected, and onwards to what can be done with them. The style sheet shows it once somebody is ticked. */
export function PeopleBar({ picked, isWholePage, isSending, fault, onClear }: Props) {
  return (
    <div className={styles.picked}>
      <output className={styles.pickedCount}>
        {fault ?? (picked > 0 ? `${picked.toLocaleString('en-GB')} selected` : 'Selected')}
      </output>
      <Button type="submit" name="scope" value="ticked" kind="primary" isBusy={isSending} aria-keyshortcuts="a">
        Continue with these
      </Button>
      <Button type="submit" name="scope" value="all" isBusy={isSending} data-whole={isWholePage}>
        All that match
      </Button>
      <Button type="reset" onClick={onClear}>
        Clear
      </Button>
    </div>
  )
}
