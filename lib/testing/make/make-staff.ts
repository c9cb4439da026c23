import { hashPassword } from '../../auth/passwords/password.ts'
import { hashToken } from '../../auth/token.ts'
import { type StaffActor, systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { addStaff } from '../../people/staff/add-staff.ts'
import { signIn } from '../../people/staff/sign-in.ts'

export const staffPassword = 'nine purple lamps'
export const noon = new Date('2026-11-20T12:00:00Z')

const maker = systemActor('test')
let passwordHash: Promise<string> | undefined
let made = 0

/** A colleague with the password `staffPassword`. */
export async function makeStaffWithPassword(db: Db, role: 'admin' | 'instructor' = 'instructor') {
  made += 1
  passwordHash ??= hashPassword(staffPassword)
  const hash = await passwordHash
  const email = `teacher${made}@acme.example`
  const details = { email, role, firstName: 'Ines', lastName: 'Ward', passwordHash: hash }
  const userId = await inTransaction(db, (trx) => addStaff(trx, maker, details))
  return { userId, email, role }
}

/** A colleague who is signed in: the session's token, and the actor. */
export async function makeSignedIn(db: Db, role: 'admin' | 'instructor' = 'instructor', now = noon) {
  const person = await makeStaffWithPassword(db, role)
  return { ...person, ...(await signInAgain(db, person, now)) }
}

export async function signInAgain(db: Db, person: { userId: string; role: 'admin' | 'instructor' }, now = noon) {
  const { token } = await inTransaction(db, (trx) => signIn(trx, { ipAddress: '203.0.113.9' }, person, now))
  const id = hashToken(token)
  const actor: StaffActor & { userId: string } = {
    kind: 'staff',
    role: person.role,
    userId: person.userId,
    via: { kind: 'session', id },
    origin: {},
  }
  return { token, sessionId: id, actor }
}
