import type { CustomerActor, StaffActor } from '../core/actor.ts'

export function asAdmin(userId: string | null = null): StaffActor {
  return { kind: 'staff', role: 'admin', userId, via: { kind: 'session', id: 'test' }, origin: {} }
}

export function asInstructor(userId: string): StaffActor {
  return { kind: 'staff', role: 'instructor', userId, via: { kind: 'session', id: 'test' }, origin: {} }
}

export function asCustomer(userId: string): CustomerActor {
  return { kind: 'customer', userId, origin: {} }
}
