import { When } from '#components/ui/when.tsx'
import { nameOf } from '#lib/people/labels.ts'
import type { SettingRow } from '#lib/settings/list-settings.ts'
import { fieldNameOf, wordsOf } from '#lib/settings/setting-text.ts'
import { SettingInput } from './setting-input.tsx'
import styles from './settings.module.css'

type Props = {
  setting: SettingRow
  /** The person's own text, after the form was refused. */
  typed: string | undefined
  error: string | undefined
  /** What a colleague saved meanwhile, as the text of the field. */
  theirs: string | undefined
  now: Date
}

/** A setting as one line: its words at the left, its field at the right. */
export function SettingLine({ setting, typed, error, theirs, now }: Props) {
  const { key, title, help, field, text, changed } = setting
  const name = fieldNameOf(key)
  const shown = typed ?? text
  return (
    <div className={styles.line} data-wrong={error !== undefined || theirs !== undefined}>
      <div className={styles.words}>
        <label htmlFor={name} className={styles.title}>
          {title}
        </label>
        <p id={`${name}-help`} className={styles.help}>
          {help}
        </p>
        {changed && (
          <p className={styles.changed}>
            Changed by {changed.by ? nameOf(changed.by) : 'a program'} <When at={changed.at} now={now} />
          </p>
        )}
      </div>
      <div className={styles.field}>
        <SettingInput
          key={`${shown} ${text}`}
          id={name}
          field={field}
          text={shown}
          isWrong={error !== undefined}
          describedBy={[`${name}-help`, (error ?? theirs) !== undefined && `${name}-fault`].filter(Boolean).join(' ')}
        />
        {(error !== undefined || theirs !== undefined) && (
          <p id={`${name}-fault`} className={styles.fault}>
            {error ?? `It says now: ${wordsOf(field, theirs ?? '')}`}
          </p>
        )}
      </div>
    </div>
  )
}
