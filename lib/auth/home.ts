import type { StaffRole } from '../core/actor.ts'

/** The page a colleague sees after signing in, unless they asked for another. */
export function homeOf(role: StaffRole): '/admin' | '/instructor' {
  return role === 'admin' ? '/admin' : '/instructor'
}
