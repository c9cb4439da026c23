import type { SystemActor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'

/** A request as it came. `body` holds the very bytes that were signed. */
export type SentWebhook = { body: Buffer; headers: Headers; url: string }

/** What a provider tells us. `event` is undefined for kinds that we have no use for. */
export type ReadEvent<Event> = { id: string; kind: string; event: Event | undefined }

/** How the events of one provider are checked, understood and applied. */
export type Webhook<Event> = {
  provider: string
  /** Undefined while the provider is not configured; its address then answers 404. */
  secret: () => string | undefined
  /** Whether the provider sent these bytes, and sent them just now. Runs before anything is parsed. */
  verify(sent: SentWebhook, secret: string, now: Date): boolean
  /** Undefined for a body that is no event. Reads nothing but the body, since a retry has nothing else. */
  read(body: string): ReadEvent<Event> | undefined
  /** Applies an event once. Events may arrive in any order, so an older one must not undo a newer one. */
  settle(trx: Trx, actor: SystemActor, event: Event, now: Date): Promise<void>
  /** The reply that the provider expects; the same one for an event that arrives again. */
  answer(event: Event | undefined): Response
  /** How long the provider may send an event again. */
  daysKept: number
}
