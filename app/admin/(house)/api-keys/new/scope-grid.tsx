import { areaInWords, scopesByArea, splitScope, stepInWords } from '#lib/auth/keys/scope-words.ts'
import styles from './key-form.module.css'

type Props = { scopes: string[]; ofInstructors: string[]; ticked: readonly string[]; error: string | undefined }

const columns = { read: 'Read', write: 'Write' }

/** What the key may read and write, and the extra steps that neither includes. Nothing is ticked at first. */
export function ScopeGrid({ scopes, ofInstructors, ticked, error }: Props) {
  return (
    <fieldset
      className={styles.access}
      data-wrong={error ? true : undefined}
      aria-describedby={error ? 'scopes-error' : undefined}
    >
      <legend>It may</legend>
      {error && (
        <p id="scopes-error" className={styles.error}>
          {error}
        </p>
      )}
      <table className={styles.grid}>
        <thead>
          <tr>
            <td />
            {Object.values(columns).map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">Extra steps</th>
          </tr>
        </thead>
        <tbody>
          {scopesByArea(scopes).map((row) => (
            <AreaRow key={row.area} {...row} ofInstructors={ofInstructors} ticked={ticked} />
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>
        The steps under “Extra steps” hand out or undo what cannot be taken back. Reading and writing do not include
        them.
      </p>
    </fieldset>
  )
}

type RowProps = ReturnType<typeof scopesByArea>[number] & Pick<Props, 'ofInstructors' | 'ticked'>

function AreaRow({ area, plain, alone, ofInstructors, ticked }: RowProps) {
  const isForAll = ofInstructors.some((scope) => splitScope(scope).area === area)
  return (
    <tr data-office={!isForAll}>
      <th scope="row">{areaInWords(area)}</th>
      {Object.keys(columns).map((step) => {
        const scope = plain.find((one) => splitScope(one).step === step)
        return (
          <td key={step}>
            {scope && (
              <label className={styles.cell}>
                <input {...boxOf(scope, ticked)} />
              </label>
            )}
          </td>
        )
      })}
      <td>
        <div className={styles.alone}>
          {alone.map((scope) => (
            <label key={scope}>
              <input {...boxOf(scope, ticked)} /> {stepInWords(splitScope(scope).step)}
            </label>
          ))}
        </div>
      </td>
    </tr>
  )
}

function boxOf(scope: string, ticked: readonly string[]) {
  const { area, step } = splitScope(scope)
  return {
    type: 'checkbox',
    name: 'scopes',
    value: scope,
    defaultChecked: ticked.includes(scope),
    'aria-label': `${areaInWords(area)}: ${stepInWords(step)}`,
  }
}
