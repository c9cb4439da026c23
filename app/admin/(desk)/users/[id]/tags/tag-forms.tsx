'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { faultOf, typedOf } from '#lib/core/form-state.ts'
import { tagPersonAction, untagPersonAction } from './tag-actions.ts'
import styles from './tags.module.css'

export function AddTag({ userId, known }: { userId: string; known: string[] }) {
  const [state, send, isSending] = useFormAction(tagPersonAction)
  const typed = typedOf(state).name
  const fault = faultOf(state)
  return (
    <form action={send} className={styles.add}>
      <FormKey state={state} />
      <input type="hidden" name="userId" value={userId} />
      <input
        key={typed}
        name="name"
        aria-label="New tag"
        placeholder="Add a tag"
        required
        maxLength={40}
        list="known-tags"
        autoComplete="off"
        defaultValue={typed}
      />
      <datalist id="known-tags">
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button type="submit" isBusy={isSending}>
        Add
      </Button>
      <p role="status">{fault}</p>
    </form>
  )
}

export function RemoveTag({ userId, tagId, name }: { userId: string; tagId: string; name: string }) {
  const [state, send, isSending] = useFormAction(untagPersonAction)
  return (
    <form action={send}>
      <FormKey state={state} />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="tagId" value={tagId} />
      <Submit isBusy={isSending} aria-label={`Remove tag ${name}`} title={`Remove tag ${name}`}>
        <Icon name="cross" size={12} />
      </Submit>
      {state.kind === 'refused' && <span role="status">{state.message}</span>}
    </form>
  )
}
