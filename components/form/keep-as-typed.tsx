import { Button } from '#components/ui/button.tsx'
import { type FormState, typedOf } from '#lib/core/form-state.ts'
import styles from './keep-as-typed.module.css'

type Props = {
  state: FormState
  isBusy: boolean
  /** The id of the form, where this stands outside of it. */
  form?: string
}

/**
 * Asks about values that are probably mistyped. It stands after the form's own button, so that Enter checks again.
 * Values that the person kept before are sent along.
 */
export function KeepAsTyped({ state, isBusy, form }: Props) {
  const before = typedOf(state).keepAsTyped
  const insistence = state.kind === 'invalid' ? state.insistence : undefined
  return (
    <>
      {before && <input type="hidden" name="keepAsTyped" value={before} form={form} />}
      {insistence && (
        <span className={styles.question}>
          <Button type="submit" name="keepAsTyped" value={insistence} form={form} isBusy={isBusy}>
            Keep as typed
          </Button>
        </span>
      )}
    </>
  )
}
