import styles from '#components/ui/settings.module.css'

const roles = { admin: 'Admin, for the whole office', instructor: 'Instructor, for one person' }

export function KeyRole({ chosen, error }: { chosen: string; error: string | undefined }) {
  return (
    <fieldset
      className={styles.roles}
      data-wrong={error ? true : undefined}
      aria-describedby={error ? 'role-error' : undefined}
    >
      <legend>Role</legend>
      {error && <p id="role-error">{error}</p>}
      {Object.entries(roles).map(([role, words]) => (
        <label key={`${role} ${chosen}`}>
          <input type="radio" name="role" value={role} defaultChecked={role === chosen} /> {words}
        </label>
      ))}
    </fieldset>
  )
}
