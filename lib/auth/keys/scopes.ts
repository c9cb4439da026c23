import type { StaffActor, StaffRole } from '../../core/actor.ts'
import { type Permission, permissionNames, roleMay } from '../permissions.ts'

const readingMethods = ['GET', 'HEAD', 'OPTIONS']
/** Areas no key is made for: they belong to whoever signs in. */
const personal = ['account', 'staff', 'keys']

/** What a key of this role can be narrowed down to: `area:read` and `area:write`, and opening sealed fields apart. */
export function scopesOf(role: StaffRole): string[] {
  const open = permissionNames.filter((name) => roleMay(role, name) && !personal.includes(areaOf(name)))
  const areas = [...new Set(open.map(areaOf))].sort()
  const plain = areas.flatMap((area) => [`${area}:read`, `${area}:write`])
  const revealing = (['people.reveal', 'teaching.read'] as const).filter((name) => open.includes(name))
  return [...plain, ...revealing.map(revealScopeOf)]
}

/** Whether the key of this caller reaches so far; one without scopes, and whoever signed in, goes as far as the role. */
export function isInScope({ via }: StaffActor, permission: Permission, request: Request): boolean {
  if (via.kind !== 'key' || !via.scopes) return true
  if (new URL(request.url).searchParams.has('reveal') && !via.scopes.includes(revealScopeOf(permission))) return false
  const step = readingMethods.includes(request.method) ? 'read' : 'write'
  return via.scopes.includes(`${areaOf(permission)}:${step}`)
}

/** Sealed fields are opened of people on record, and of who sits on a register. */
function revealScopeOf(permission: Permission): string {
  return `${areaOf(permission)}:reveal`
}

function areaOf(permission: Permission): string {
  return permission.slice(0, permission.indexOf('.'))
}
