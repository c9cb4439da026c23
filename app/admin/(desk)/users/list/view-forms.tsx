'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { type FormState, faultOf } from '#lib/core/form-state.ts'
import type { SavedView } from '#lib/people/views/list-views.ts'
import { changeViewAction, deleteViewAction, saveViewAction, updateViewAction } from './view-actions.ts'
import styles from './views.module.css'

/** Keeps the list as it stands under a name. */
export function SaveView({ state: query }: { state: string }) {
  const [state, send, isSending] = useFormAction(saveViewAction)
  return (
    <details className={styles.viewForm} open={faultOf(state) !== undefined}>
      <summary>Save as a new view</summary>
      <form action={send}>
        <FormKey state={state} />
        <input type="hidden" name="state" value={query} />
        <NameAndTicks state={state} />
        <Button type="submit" isBusy={isSending}>
          Save view
        </Button>
        <Said state={state} />
      </form>
    </details>
  )
}

export function UpdateView({ view, state: query }: { view: SavedView; state: string }) {
  const [state, send, isSending] = useFormAction(updateViewAction)
  return (
    <form action={send} className={styles.viewForm}>
      <FormKey state={state} />
      <input type="hidden" name="viewId" value={view.id} />
      <input type="hidden" name="state" value={query} />
      <Button type="submit" isBusy={isSending}>
        Save changes to this view
      </Button>
      <Said state={state} />
    </form>
  )
}

/** Own views are renamed, shared and deleted; with somebody else's one can only begin. */
export function ChangeView({ view }: { view: SavedView }) {
  const [state, send, isSending] = useFormAction(changeViewAction)
  const [deleted, remove, isDeleting] = useFormAction(deleteViewAction)
  return (
    <details className={styles.viewForm} open={state.kind !== 'idle'}>
      <summary>Change {view.name}</summary>
      <form action={send}>
        <FormKey state={state} />
        <input type="hidden" name="viewId" value={view.id} />
        <NameAndTicks view={view} state={state} />
        <Button type="submit" isBusy={isSending}>
          Change view
        </Button>
        <Said state={state} />
      </form>
      {view.isOwn && (
        <form action={remove}>
          <FormKey state={deleted} />
          <input type="hidden" name="viewId" value={view.id} />
          <Button type="submit" isBusy={isDeleting}>
            Delete view
          </Button>
          <Said state={deleted} />
        </form>
      )}
    </details>
  )
}

function NameAndTicks({ view, state }: { view?: SavedView; state: FormState }) {
  const typed = 'typed' in state ? state.typed : undefined
  const isForeign = view !== undefined && !view.isOwn
  const isShared = typed ? typed.shared === 'on' : (view?.isShared ?? false)
  const opensFirst = typed ? typed.default === 'on' : (view?.isDefault ?? false)
  return (
    <>
      <input
        name="name"
        aria-label="Name of the view"
        placeholder="Name"
        required
        maxLength={60}
        readOnly={isForeign}
        defaultValue={typed?.name ?? view?.name}
      />
      {isForeign ? (
        <input type="hidden" name="shared" value="on" />
      ) : (
        <label>
          <input type="checkbox" name="shared" defaultChecked={isShared} /> Share with the office
        </label>
      )}
      <label>
        <input type="checkbox" name="default" defaultChecked={opensFirst} /> Open People with it
      </label>
    </>
  )
}

function Said({ state }: { state: FormState }) {
  const fault = faultOf(state)
  return (
    <p role="status" className={styles.said} data-wrong={fault !== undefined}>
      {fault ?? (state.kind === 'done' && state.message)}
    </p>
  )
}
