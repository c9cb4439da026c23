import { type Limit, spendAttempt } from '../auth/attempts/spend-attempt.ts'
import type { Origin } from '../core/actor.ts'
import { database } from '../db/database.ts'
import type { Db } from '../db/types.ts'
import type { ReadEvent, Webhook } from '../domains/webhook.ts'
import { log } from '../log.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { Problem, problemResponse } from './answer/problem.ts'
import { toProblem } from './answer/to-problem.ts'
import { readOrigin } from './origin/request-origin.ts'
import { decodeText, readCapped } from './request/read-body.ts'
import { keepEvent } from './webhooks/keep-event.ts'
import { settleEvent } from './webhooks/settle-event.ts'

const unverified: Limit = { name: 'unverified webhook', points: 60, seconds: 60 }

/**
 * Defines a route handler for a provider's events. Stores an event before applying it, so that a failure loses nothing and
 * a job can try again. Answers 401 to an unverified call and stores nothing.
 */
export function defineWebhook<Event>(webhook: Webhook<Event>, keyring: () => Keyring) {
  const answer = async (db: Db, request: Request) => {
    const origin = readOrigin(request.headers)
    try {
      return await receive(db, keyring(), webhook, request, origin)
    } catch (error) {
      return problemResponse(toProblem(error, origin.requestId), origin.requestId)
    }
  }
  return Object.assign((request: Request) => answer(database(), request), { answer })
}

async function receive<Event>(
  db: Db,
  keyring: Keyring,
  webhook: Webhook<Event>,
  request: Request,
  origin: Origin,
): Promise<Response> {
  const secret = webhook.secret()
  if (secret === undefined) throw new Problem(404)
  const body = await readCapped(request)
  const now = new Date()
  if (!webhook.verify({ body, headers: request.headers, url: request.url }, secret, now)) {
    await spendAttempt(db, unverified, origin)
    throw new Problem(401)
  }
  const text = decodeText(body)
  const read = webhook.read(text)
  if (!read || !isNamed(read)) {
    log.warn({ provider: webhook.provider }, 'a webhook sent something that is no event')
    return webhook.answer(undefined)
  }
  const id = await keepEvent(db, keyring, webhook, read, text, now)
  if (read.event !== undefined) await settleEvent(db, keyring, webhook, id, now)
  return webhook.answer(read.event)
}

function isNamed({ id, kind }: ReadEvent<unknown>): boolean {
  return /^[\x21-\x7e]{1,255}$/.test(id) && /^[\w.:-]{1,100}$/.test(kind)
}
