'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, type FormState } from '#lib/core/form-state.ts'
import type { GroupRow } from '#lib/settings/list-settings.ts'
import { fieldNameOf } from '#lib/settings/setting-text.ts'
import { changeSettingsAction } from './actions.ts'
import { SettingLine } from './setting-line.tsx'
import styles from './settings.module.css'

/** The settings of one group, saved together. */
export function GroupForm({ group, now }: { group: GroupRow; now: Date }) {
  const [state, send, isSending] = useFormAction(changeSettingsAction)
  const { version, original } = readFrom(state, group)

  return (
    <form action={send} className={styles.card}>
      <FormKey state={state} />
      <input type="hidden" name="group" value={group.name} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="original" value={original} />
      <Refused state={state} />
      {group.settings.map((setting) => (
        <SettingLine
          key={setting.key}
          setting={setting}
          typed={'typed' in state ? (state.typed[fieldNameOf(setting.key)] ?? '') : undefined}
          error={errorsOf(state)[fieldNameOf(setting.key)]}
          theirs={state.kind === 'conflict' ? state.standing.contested[setting.key]?.theirs : undefined}
          now={now}
        />
      ))}
      <div className={styles.foot}>
        <span role="status" className={styles.saved}>
          {state.kind === 'done' ? state.message : ''}
        </span>
        <Button type="submit" isBusy={isSending} aria-label={`Save ${group.title}`}>
          Save
        </Button>
      </div>
    </form>
  )
}

/** What the next save starts from: after a conflict, what the colleague has saved. */
function readFrom(state: FormState, { version, settings }: GroupRow): { version: number | string; original: string } {
  if (state.kind === 'conflict')
    return { version: state.standing.version, original: JSON.stringify(state.standing.values) }

  const now = JSON.stringify(Object.fromEntries(settings.map(({ key, text }) => [key, text])))
  if (!('typed' in state)) return { version, original: now }
  return { version: state.typed.version ?? version, original: state.typed.original ?? now }
}
