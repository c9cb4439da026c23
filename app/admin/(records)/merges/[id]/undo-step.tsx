import { ButtonForm } from '#components/form/button-form.tsx'
import { undoMergeAction } from '../actions.ts'
import styles from '../merges.module.css'

export function UndoStep({ mergeId }: { mergeId: string }) {
  return (
    <>
      <p className={styles.lead}>
        Anything added since the merge stays with the surviving record. Portal sessions stay ended.
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
