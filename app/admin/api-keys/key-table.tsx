import { ButtonForm } from '#components/form/button-form.tsx'
import table from '#components/table/table.module.css'
import { When } from '#components/ui/when.tsx'
import type { ApiKeyListed } from '#lib/auth/api-keys.ts'
import { formatDay } from '#lib/core/dates.ts'
import { roleLabels } from '#lib/people/labels.ts'
import { revokeKeyAction } from './actions.ts'

export function KeyTable({ keys, now }: { keys: ApiKeyListed[]; now: Date }) {
  return (
    <div className={table.wrap}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Begins with</th>
            <th scope="col">For</th>
            <th scope="col" data-rank="2">
              Reaches
            </th>
            <th scope="col" data-rank="2">
              Last used
            </th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id}>
              <td data-phone="1">{key.name}</td>
              <td data-phone="2">
                <code>{key.keyHint}</code>
              </td>
              <td data-phone="3">{key.email ?? roleLabels[key.role]}</td>
              <td data-rank="2">{key.scopes?.join(', ') ?? 'Whatever the role may'}</td>
              <td data-rank="2">{key.lastUsedAt ? <When at={key.lastUsedAt} now={now} /> : 'Never'}</td>
              <td data-phone="4">
                {stateOf(key, now) ?? (
                  <>
                    <ButtonForm action={revokeKeyAction} fields={{ id: key.id }} label="Revoke" about={key.name} />
                    {untilOf(key)}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Undefined while it works. */
function stateOf({ revokedAt, expiresAt }: ApiKeyListed, now: Date): string | undefined {
  if (revokedAt) return `Revoked ${formatDay(revokedAt)}`
  return expiresAt && expiresAt <= now ? 'Expired' : undefined
}

function untilOf({ expiresAt }: ApiKeyListed): string {
  return expiresAt ? `until ${formatDay(new Date(expiresAt.getTime() - 1))}` : ''
}
