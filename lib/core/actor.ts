/** Where a request came from, for the activity log. */
export type Origin = { ipAddress?: string; userAgent?: string; requestId?: string }

/** A signed-in colleague, an API key, a customer with a portal session, or the product itself. */
export type Actor = StaffActor | CustomerActor | SystemActor

export type StaffRole = 'admin' | 'instructor'

export type StaffActor = {
  kind: 'staff'
  role: StaffRole
  /** The colleague's user id; null for an admin API key that belongs to nobody. */
  userId: string | null
  /** The sign-in session or API key in use. */
  via: { kind: 'session'; id: string } | { kind: 'key'; id: string; scopes?: readonly string[] | null }
  origin: Origin
}

export type CustomerActor = {
  kind: 'customer'
  userId: string
  origin: Origin
  /** The portal session in use. */
  sessionId?: string
  /** Set for an attendee of another customer's booking who has not proved their identity: they see this booking only. */
  onlyBookingId?: string
  /** Set for a customer who opened a mailed link. A reference proves less, since other people know it too. */
  byLink?: true
}

/** A script or a background job, by its name. */
export type SystemActor = { kind: 'system'; name: string; userId: null; origin: Origin }

export function systemActor(name: string): SystemActor {
  return { kind: 'system', name, userId: null, origin: {} }
}

/** Admins and the product itself: they reach every record. */
export function isOffice(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && actor.role === 'admin')
}
