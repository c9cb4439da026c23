import type { Actor } from './actor.ts'

/** An API key asked for a step that its scopes leave out. Doors log it, and answer as if there were nothing there. */
export class OutOfScope extends Error {
  readonly scope: string

  constructor(scope: string) {
    super(`The scope ${scope} is missing.`)
    this.scope = scope
  }
}

/** Whether the actor may take a step that has this scope, such as `people:reveal`. Only keys with scopes are limited. */
export function hasScope(actor: Actor, scope: string): boolean {
  if (actor.kind !== 'staff' || actor.via.kind !== 'key' || !actor.via.scopes) return true
  return actor.via.scopes.includes(scope)
}

/** Throws OutOfScope. Verbs that open sealed values ask it themselves, whichever door led to them. */
export function requireScope(actor: Actor, scope: string): void {
  if (!hasScope(actor, scope)) throw new OutOfScope(scope)
}
