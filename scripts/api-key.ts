import { parseArgs } from 'node:util'
import { z } from 'zod'
import { apiKeyRows } from '../lib/auth/keys/api-key-rows.ts'
import { makeApiKey, revokeApiKey } from '../lib/auth/keys/api-keys.ts'
import { type KeyState, keyStateLabels } from '../lib/auth/keys/labels.ts'
import { systemActor } from '../lib/core/actor.ts'
import { formatMoment } from '../lib/core/dates.ts'
import { Refusal } from '../lib/core/refusal.ts'
import { inTransaction } from '../lib/db/transaction.ts'
import type { Db } from '../lib/db/types.ts'
import { findStaffByEmail } from '../lib/people/staff/find-staff.ts'
import { withDatabase } from '../lib/runtime/with-database.ts'
import { emailArgument, runCommand } from './house/arguments.ts'

const usage = `npm run api-key -- create --name N --role admin|instructor [--email E, for an instructor]
npm run api-key -- list
npm run api-key -- revoke --id ID
`
const actor = systemActor('api-key command')

const createInput = z.object({
  name: z.string().trim().min(1),
  role: z.enum(['admin', 'instructor']),
  email: emailArgument.optional(),
})

await runCommand(usage, async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      role: { type: 'string' },
      email: { type: 'string' },
      id: { type: 'string' },
    },
  })
  const verb = z.enum(['create', 'list', 'revoke']).parse(positionals[0])
  return withDatabase((db) => {
    switch (verb) {
      case 'create':
        return create(db, values)
      case 'list':
        return list(db)
      case 'revoke':
        return revoke(db, { id: values.id ?? positionals[1] })
      default:
        return verb satisfies never
    }
  })
})

async function create(db: Db, values: unknown): Promise<string> {
  const { name, role, email } = createInput.parse(values)
  const person = email === undefined ? undefined : await findStaffByEmail(db, email)
  if (email !== undefined && person?.role !== role) throw new Refusal(`No ${role} has the email ${email}.`)

  const key = await inTransaction(db, (trx) => makeApiKey(trx, actor, { name, role, userId: person?.id ?? null }))
  return `Shown once; keep it like a password:\n${key}\n`
}

type KeyFacts = { state: KeyState; lastUsedAt: Date | null; revokedAt: Date | null }

function lastWords({ state, lastUsedAt, revokedAt }: KeyFacts): string {
  if (revokedAt) return `revoked ${formatMoment(revokedAt)}`
  const used = lastUsedAt ? `last used ${formatMoment(lastUsedAt)}` : 'never used'
  return state === 'active' ? used : keyStateLabels[state].toLowerCase()
}

async function list(db: Db): Promise<string> {
  const keys = await apiKeyRows(db, actor, { now: new Date() }).orderBy('key.id', 'desc').execute()
  const lines = keys.map((key) => {
    const { id, name, role, email, keyHint } = key
    return [id, name, email ? `${role} ${email}` : role, keyHint, lastWords(key)].join('\t')
  })
  return lines.length > 0 ? `${lines.join('\n')}\n` : 'There are no keys.\n'
}

async function revoke(db: Db, values: unknown): Promise<string> {
  const { id } = z.object({ id: z.uuid() }).parse(values)
  await inTransaction(db, (trx) => revokeApiKey(trx, actor, { id }))
  return 'The key no longer works.\n'
}
