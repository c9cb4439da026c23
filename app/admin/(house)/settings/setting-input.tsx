import type { SettingField } from '#lib/settings/setting.ts'
import styles from './settings.module.css'

type Props = { id: string; field: SettingField; text: string; isWrong: boolean; describedBy: string }

/** The native input of a setting, so that the form works before JavaScript loads. */
export function SettingInput({ id, field, text, isWrong, describedBy }: Props) {
  const common = { id, name: id, 'aria-describedby': describedBy, 'aria-invalid': isWrong || undefined }
  switch (field.kind) {
    case 'switch':
      return <input {...common} type="checkbox" defaultChecked={text === 'on'} className={styles.switch} />
    case 'number':
      return (
        <span className={styles.number}>
          <input {...common} inputMode="numeric" autoComplete="off" defaultValue={text} />
          <span>{field.unit}</span>
        </span>
      )
    case 'text':
      return <input {...common} type={field.type ?? 'text'} autoComplete="off" defaultValue={text} />
    case 'lines':
      return <textarea {...common} rows={4} defaultValue={text} />
    case 'choice':
      return (
        <select {...common} defaultValue={text}>
          {Object.entries(field.options).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )
    default:
      return field satisfies never
  }
}
