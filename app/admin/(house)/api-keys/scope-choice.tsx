import styles from '#components/ui/settings.module.css'

const steps: Record<string, string> = {
  reveal: 'open sealed fields',
  export: 'export files',
}

/** Checkboxes for the key's scopes; none ticked means everything its role allows. */
export function ScopeChoice({ scopes }: { scopes: string[] }) {
  return (
    <fieldset className={styles.roles}>
      <legend>Access (none ticked: everything the role allows)</legend>
      <div className={styles.scopes}>
        {scopes.map((scope) => (
          <label key={scope}>
            <input type="checkbox" name="scopes" value={scope} /> {inWords(scope)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** "people:read" → "People: read". */
function inWords(scope: string): string {
  const [area = '', step = ''] = scope.split(':')
  return `${area.charAt(0).toUpperCase()}${area.slice(1)}: ${steps[step] ?? step}`
}
