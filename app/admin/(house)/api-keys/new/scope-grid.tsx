import { areaInWords, scopesByArea, splitScope, stepInWords } from '#lib/auth/keys/scope-words.ts'
import styles from './key-form.module.css'

type Props = { scopes: string[]; ofInstructors: string[]; ticked: readonly string[]; error: string | undefined }

const columns = ['read', 'write']

/** What the key may read and write, and apart from that the steps which neither of them includes. Nothing is ticked at first. */
export function ScopeGrid({ scopes, ofInstructors, ticked, error }: Props) {
  const areas = scopesByArea(scopes)
  const box = (scope: string) => ({
    type: 'checkbox',
    name: 'scopes',
    value: scope,
    defaultChecked: ticked.includes(scope),
  })
  const isForAll = (area: string) => ofInstructors.some((scope) => splitScope(scope).area === area)

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
            {columns.map((step) => (
              <th key={step} scope="col">
                {step === 'read' ? 'Read' : 'Write'}
              </th>
            ))}
            <th scope="col">Besides</th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ area, plain, alone }) => (
            <tr key={area} data-office={!isForAll(area)}>
              <th scope="row">{areaInWords(area)}</th>
              {columns.map((step) => {
                const scope = plain.find((one) => splitScope(one).step === step)
                return (
                  <td key={step}>
                    {scope && (
                      <label className={styles.cell}>
                        <input {...box(scope)} aria-label={`${areaInWords(area)}: ${step}`} />
                      </label>
                    )}
                  </td>
                )
              })}
              <td>
                <div className={styles.alone}>
                  {alone.map((scope) => (
                    <label key={scope}>
                      <input
                        {...box(scope)}
                        aria-label={`${areaInWords(area)}: ${stepInWords(splitScope(scope).step)}`}
                      />{' '}
                      {stepInWords(splitScope(scope).step)}
                    </label>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>
        What stands under “Besides” hands out or undoes what cannot be taken back. Reading and writing do not include
        it.
      </p>
    </fieldset>
  )
}
