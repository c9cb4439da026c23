import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { hashPassword } from '../lib/auth/passwords/password.ts'
import { newPassword } from '../lib/auth/passwords/password-rules.ts'
import { resetSecondFactor } from '../lib/auth/second-factor/remove-second-factor.ts'
import { systemActor } from '../lib/core/actor.ts'
import { formatMoment } from '../lib/core/dates.ts'
import { Refusal } from '../lib/core/refusal.ts'
import { inTransaction } from '../lib/db/transaction.ts'
import type { Db } from '../lib/db/types.ts'
import { appUrl } from '../lib/env.ts'
import { addStaff } from '../lib/people/staff/add-staff.ts'
import { changeStaff } from '../lib/people/staff/change-staff.ts'
import { findStaffByEmail, listStaff } from '../lib/people/staff/find-staff.ts'
import { inviteStaff } from '../lib/people/staff/invite-staff.ts'
import { withDatabase } from '../lib/runtime/with-database.ts'
import { emailArgument, runCommand } from './house/arguments.ts'

const usage = `npm run user -- create --email E --role admin|instructor [--name "First Last"] [--password-stdin]
npm run user -- list
npm run user -- disable --email E
npm run user -- reset --email E [--second-step]
`
const actor = systemActor('user command')

const createInput = z.object({
  email: emailArgument,
  role: z.enum(['admin', 'instructor']),
  name: z.string().trim().default(''),
  'password-stdin': z.boolean().default(false),
})

/** `second-step` also removes two-step verification, for a colleague who lost their phone. */
const resetInput = z.object({ email: emailArgument, 'second-step': z.boolean().default(false) })

await runCommand(usage, async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      role: { type: 'string' },
      name: { type: 'string' },
      'password-stdin': { type: 'boolean' },
      'second-step': { type: 'boolean' },
    },
  })
  const verb = z.enum(['create', 'list', 'disable', 'reset']).parse(positionals[0])
  return withDatabase((db) => {
    switch (verb) {
      case 'create':
        return create(db, values)
      case 'list':
        return list(db)
      case 'disable':
        return disable(db, values)
      case 'reset':
        return reset(db, values)
      default:
        return verb satisfies never
    }
  })
})

async function create(db: Db, values: unknown): Promise<string> {
  const { email, role, name, ...given } = createInput.parse(values)
  const passwordHash = given['password-stdin'] ? await hashPassword(await readPassword()) : null
  const [firstName = '', ...others] = name.split(/\s+/)

  return inTransaction(db, async (trx) => {
    const lastName = others.join(' ')
    const userId = await addStaff(trx, actor, { email, role, firstName, lastName, passwordHash })
    const made = `${email} can sign in as ${role}.\n`
    return passwordHash ? made : `${made}${linkTo(await inviteStaff(trx, actor, { userId }), '72 hours')}`
  })
}

async function list(db: Db): Promise<string> {
  const people = await listStaff(db, actor)
  const lines = people.map(({ email, role, status, lastLogin, hasPassword }) => {
    const seen = lastLogin ? `last signed in ${formatMoment(lastLogin)}` : 'never signed in'
    return [email, role, status, hasPassword ? seen : 'no password yet'].join('\t')
  })
  return lines.length > 0
    ? `${lines.join('\n')}\n`
    : 'There are no staff yet. Add someone with: npm run user -- create\n'
}

async function disable(db: Db, values: unknown): Promise<string> {
  const { email } = z.object({ email: emailArgument }).parse(values)
  await inTransaction(db, async (trx) =>
    changeStaff(trx, actor, { userId: await staffId(trx, email), status: 'suspended' }),
  )
  return `${email} can no longer sign in; open sessions have ended.\n`
}

async function reset(db: Db, values: unknown): Promise<string> {
  const { email, ...given } = resetInput.parse(values)
  const token = await inTransaction(db, async (trx) => {
    const userId = await staffId(trx, email)
    if (given['second-step']) await resetSecondFactor(trx, actor, { userId })
    return inviteStaff(trx, actor, { userId })
  })
  return linkTo(token, '30 minutes')
}

async function staffId(db: Db, email: string): Promise<string> {
  const person = await findStaffByEmail(db, email)
  if (!person) throw new Refusal(`No colleague has the email ${email}.`)
  return person.id
}

async function readPassword(): Promise<string> {
  return newPassword.parse((await text(process.stdin)).replace(/\r?\n$/, ''))
}

function linkTo(token: string, lifetime: string): string {
  return `Choose a password within ${lifetime}, once, at:\n${appUrl().origin}/set-password/${token}\n`
}
