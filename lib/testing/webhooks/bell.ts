import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Webhook } from '../../domains/webhook.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'

const bellSecret = 'known to us and to the bell'
export const bellKeyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64')}`)

const patienceSeconds = 300

const body = z.object({ id: z.string(), kind: z.string(), by: z.string().optional() })

type Ring = { by: string }

/**
 * The webhook of an invented service that signs as Stripe does: the header holds the time, and an HMAC of the time and the
 * raw body. A ring puts a person on record, who bears the name of the ringer.
 */
export function bell(over: Partial<Webhook<Ring>> = {}): Webhook<Ring> {
  return {
    provider: 'bell',
    daysKept: 30,
    secret: () => bellSecret,
    verify: ({ body: raw, headers }, secret, now) => {
      const [, at = '', given = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers.get('bell-signature') ?? '') ?? []
      const isNow = Math.abs(now.getTime() / 1000 - Number(at)) <= patienceSeconds
      return isNow && timingSafeEqual(hmac(secret, at, raw), Buffer.from(given, 'hex'))
    },
    read: (text) => {
      const parsed = body.safeParse(parseJson(text))
      if (!parsed.success) return undefined
      const { id, kind, by } = parsed.data
      return { id, kind, event: kind === 'ring' && by !== undefined ? { by } : undefined }
    },
    settle: async (trx, actor, { by }) => {
      await trx.insertInto('users').values({ firstName: by, lastName: actor.name }).execute()
    },
    answer: (event) => new Response(`<Heard>${event ? event.by : 'nothing'}</Heard>`, { headers: answerHeaders }),
    ...over,
  }
}

const answerHeaders = { 'content-type': 'text/xml' }

/** The headers with which the bell signs a body. */
export function signed(raw: string | Buffer, { secret = bellSecret, at = new Date() } = {}): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000))
  const signature = hmac(secret, seconds, Buffer.from(raw)).toString('hex')
  return { 'bell-signature': `t=${seconds},v1=${signature}` }
}

function hmac(secret: string, at: string, raw: Buffer): Buffer {
  return createHmac('sha256', secret).update(`${at}.`).update(raw).digest()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
