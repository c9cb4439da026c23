import type { StaffRole } from '../core/actor.ts'

/** Where someone lands who signed in without wanting a certain page. */
export function homeOf(role: StaffRole): '/admin' | '/instructor' {
  return role === 'admin' ? '/admin' : '/instructor'
}
