import type { StaffRole } from './actor.ts'

/** Every permission, and the roles that have it. */
const permissions = {
  'people.read': ['admin'],
  'people.write': ['admin'],
  'people.reveal': ['admin'],
  'people.merge': ['admin'],
  'people.export': ['admin'],
  'people.erase': ['admin'],
  'privacy.manage': ['admin'],
  'settings.manage': ['admin'],
  'notes.write': ['admin'],
  'activity.read': ['admin'],
  'bookings.read': ['admin'],
  'bookings.write': ['admin'],
  'payments.read': ['admin'],
  'payments.write': ['admin'],
  'payments.refund': ['admin'],
  'invoices.read': ['admin'],
  'invoices.write': ['admin'],
  'imports.read': ['admin'],
  'imports.write': ['admin'],
  'staff.manage': ['admin'],
  'keys.manage': ['admin'],
  'messages.read': ['admin'],
  'messages.write': ['admin'],
  'certificates.read': ['admin'],
  'certificates.write': ['admin'],
  'teaching.read': ['admin', 'instructor'],
  'teaching.write': ['admin', 'instructor'],
  'account.own': ['admin', 'instructor'],
} as const satisfies Record<string, readonly StaffRole[]>

export type Permission = keyof typeof permissions

export const permissionNames = Object.keys(permissions).filter((name): name is Permission => name in permissions)

export function roleMay(role: StaffRole, permission: Permission): boolean {
  const allowed: readonly StaffRole[] = permissions[permission]
  return allowed.includes(role)
}
