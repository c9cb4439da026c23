import styles from '#components/ui/settings.module.css'

const roles = {
  admin: 'Admin: everything in the office',
  instructor: 'Instructor: own sessions and who comes to them',
}

export function RoleChoice({ chosen, error }: { chosen: string | undefined; error?: string | undefined }) {
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
