/** Where a request came from, for the activity log. */
export type Origin = { ipAddress?: string; userAgent?: string; requestId?: string }

/** Whoever acts: a person who signed in, a key, a customer with a portal session, or the product itself. */
export type Actor = StaffActor | CustomerActor | SystemActor

export type StaffRole = 'admin' | 'instructor'

export type StaffActor = {
  kind: 'staff'
  role: StaffRole
  /** The user who acts; null for an admin API key that belongs to nobody. */
  userId: string | null
  /** The sign-in session or the API key through which they act. */
  via: { kind: 'session'; id: string } | { kind: 'key'; id: string; scopes?: readonly string[] | null }
  origin: Origin
}

export type CustomerActor = {
  kind: 'customer'
  userId: string
  origin: Origin
  /** The portal session through which they act. */
  sessionId?: string
  /** They came by a seat on this booking of somebody else, and have not yet shown that they are who sits there. */
  onlyBookingId?: string
}

/** Scripts and jobs; `name` says which. */
export type SystemActor = { kind: 'system'; name: string; userId: null; origin: Origin }

export function systemActor(name: string): SystemActor {
  return { kind: 'system', name, userId: null, origin: {} }
}

/** Admins and the product itself, who reach everything. */
export function isOffice(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && actor.role === 'admin')
}
