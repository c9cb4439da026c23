import { ButtonForm } from '#components/form/button-form.tsx'
import { type Column, Table } from '#components/table/table.tsx'
import { When } from '#components/ui/when.tsx'
import type { ApiKeyListed } from '#lib/auth/keys/api-keys.ts'
import { formatDay } from '#lib/core/dates.ts'
import { roleLabels } from '#lib/people/labels.ts'
import { revokeKeyAction } from './actions.ts'

const columns: Column[] = [
  { label: 'Name' },
  { label: 'Starts with' },
  { label: 'For' },
  { label: 'Access', rank: 2 },
  { label: 'Last used', rank: 2 },
  { label: 'State' },
]

export function KeyTable({ keys, now }: { keys: ApiKeyListed[]; now: Date }) {
  return (
    <Table columns={columns}>
      {keys.map((key) => (
        <tr key={key.id}>
          <td data-phone="1">{key.name}</td>
          <td data-phone="2">
            <code>{key.keyHint}</code>
          </td>
          <td data-phone="3">{key.email ?? roleLabels[key.role]}</td>
          <td data-rank="2">{key.scopes?.join(', ') ?? 'Everything the role allows'}</td>
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
    </Table>
  )
}

/** Undefined while the key works. */
function stateOf({ revokedAt, expiresAt }: ApiKeyListed, now: Date): string | undefined {
  if (revokedAt) return `Revoked ${formatDay(revokedAt)}`
  return expiresAt && expiresAt <= now ? 'Expired' : undefined
}

function untilOf({ expiresAt }: ApiKeyListed): string {
  return expiresAt ? `until ${formatDay(new Date(expiresAt.getTime() - 1))}` : ''
}
