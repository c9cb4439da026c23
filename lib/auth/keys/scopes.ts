import type { StaffActor, StaffRole } from '../../core/actor.ts'
import { hasScope } from '../../core/out-of-scope.ts'
import { type Permission, permissionNames, roleMay } from '../../core/permissions.ts'

const readingMethods = ['GET', 'HEAD', 'OPTIONS']
/** Areas that no key may reach, only a signed-in colleague. */
const personal = ['account', 'staff', 'keys', 'settings']
/** Steps that neither reading nor writing includes: what they hand out or undo cannot be taken back. */
const ownSteps = ['reveal', 'export', 'merge', 'erase', 'refund']

/**
 * The scopes that a key of this role can have: `area:read` and `area:write`, `area:export` for files of its lists, and one
 * for each step that stands alone, such as `people:reveal`.
 */
export function scopesOf(role: StaffRole): string[] {
  const open = permissionNames.filter((name) => roleMay(role, name) && !personal.includes(areaOf(name)))
  const areas = [...new Set(open.map(areaOf))].sort()
  const plain = areas.flatMap((area) => [`${area}:read`, `${area}:write`])
  const alone = open.filter(standsAlone).map(scopeOf)
  const listed = open.filter((name) => name.endsWith('.read')).map((name) => `${areaOf(name)}:export`)
  const revealing = open.includes('teaching.read') ? ['teaching:reveal'] : []
  return [...plain, ...new Set([...listed, ...alone, ...revealing].sort())]
}

/** A list's file needs the scope to export its area, whatever the permission to read it is. */
export type AskedOf = { permission: Permission; isExport?: boolean | undefined }

/** Whether the caller's scopes allow this request. Only the role limits a key without scopes or a signed-in colleague. */
export function isInScope(actor: StaffActor, { permission, isExport = false }: AskedOf, request: Request): boolean {
  const area = areaOf(permission)
  const opensSealed = new URL(request.url).searchParams.has('reveal')
  if (opensSealed && !hasScope(actor, `${area}:reveal`)) return false
  if (isExport) return hasScope(actor, `${area}:export`)
  if (standsAlone(permission)) return hasScope(actor, scopeOf(permission))
  return hasScope(actor, `${area}:${readingMethods.includes(request.method) ? 'read' : 'write'}`)
}

function standsAlone(permission: Permission): boolean {
  return ownSteps.includes(stepOf(permission))
}

function scopeOf(permission: Permission): string {
  return `${areaOf(permission)}:${stepOf(permission)}`
}

function areaOf(permission: Permission): string {
  return permission.slice(0, permission.indexOf('.'))
}

function stepOf(permission: Permission): string {
  return permission.slice(permission.indexOf('.') + 1)
}
