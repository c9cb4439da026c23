import type { StaffActor, StaffRole } from '../../core/actor.ts'
import { type Permission, permissionNames, roleMay } from '../permissions.ts'

const readingMethods = ['GET', 'HEAD', 'OPTIONS']
/** Areas that no key may reach, only a signed-in colleague. */
const personal = ['account', 'staff', 'keys']

/** The scopes a key of this role can have: `area:read`, `area:write`, and `area:reveal` for sealed fields. */
export function scopesOf(role: StaffRole): string[] {
  const open = permissionNames.filter((name) => roleMay(role, name) && !personal.includes(areaOf(name)))
  const areas = [...new Set(open.map(areaOf))].sort()
  const plain = areas.flatMap((area) => [`${area}:read`, `${area}:write`])
  const revealing = (['people.reveal', 'teaching.read'] as const).filter((name) => open.includes(name))
  return [...plain, ...revealing.map(revealScopeOf)]
}

/** Whether the caller's scopes allow this request. Only the role limits a key without scopes or a signed-in colleague. */
export function isInScope({ via }: StaffActor, permission: Permission, request: Request): boolean {
  if (via.kind !== 'key' || !via.scopes) return true
  if (new URL(request.url).searchParams.has('reveal') && !via.scopes.includes(revealScopeOf(permission))) return false
  const step = readingMethods.includes(request.method) ? 'read' : 'write'
  return via.scopes.includes(`${areaOf(permission)}:${step}`)
}

/** Opening sealed fields has a scope of its own: people:reveal for records, teaching:reveal for registers. */
function revealScopeOf(permission: Permission): string {
  return `${areaOf(permission)}:reveal`
}

function areaOf(permission: Permission): string {
  return permission.slice(0, permission.indexOf('.'))
}
