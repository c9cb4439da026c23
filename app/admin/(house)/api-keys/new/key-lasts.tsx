import styles from './key-form.module.css'

const spans = { '30': '30 days', '90': '90 days', '365': 'A year', never: 'No expiry date' }

export function KeyLasts({ chosen, error }: { chosen: string; error: string | undefined }) {
  return (
    <fieldset
      className={styles.choice}
      data-wrong={error ? true : undefined}
      aria-describedby={error ? 'lasts-error lasts-hint' : 'lasts-hint'}
    >
      <legend>It works for</legend>
      {error && (
        <p id="lasts-error" className={styles.error}>
          {error}
        </p>
      )}
      {Object.entries(spans).map(([span, words]) => (
        <label key={`${span} ${chosen}`}>
          <input type="radio" name="lasts" value={span} defaultChecked={span === chosen} /> {words}
        </label>
      ))}
      <p id="lasts-hint" className={styles.hint}>
        A key without an expiry date works until somebody revokes it. Choose this only if somebody looks after the key.
      </p>
    </fieldset>
  )
}
