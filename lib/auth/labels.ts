import type { StaffRole } from '../core/actor.ts'

export const staffRoles = ['admin', 'instructor'] as const

export const staffRoleLabels: Record<StaffRole, string> = { admin: 'Admin', instructor: 'Instructor' }
