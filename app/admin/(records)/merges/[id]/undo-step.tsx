import { ButtonForm } from '#components/form/button-form.tsx'
import { undoMergeAction } from '../actions.ts'
import styles from '../merges.module.css'

export function UndoStep({ mergeId }: { mergeId: string }) {
  return (
    <>
      <p className={styles.lead}>
        What happened since the merge stays with the record that took over. Ended portal sessions stay ended.
      </p>
      <ButtonForm
        action={undoMergeAction}
        fields={{ mergeId }}
        label="Undo this merge"
        working="Undoing …"
        kind="primary"
      />
    </>
  )
}
