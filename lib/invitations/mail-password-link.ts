import { hashToken } from '../auth/token.ts'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { queueSecret } from '../messages/queue-secret.ts'
import { nameOf } from '../people/labels.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { passwordLink } from './letters.ts'

export type MailLinkInput = {
  /** The link's token, which nobody can read afterwards. */
  token: string
  /** The origin of the product: "https://training.example". */
  origin: string
  keyring: Keyring
}

/** Mails a colleague the link that sets their password. Returns their address; undefined if nothing could be sent. */
export async function mailPasswordLink(
  trx: Trx,
  actor: Actor,
  { token, origin, keyring }: MailLinkInput,
  now = new Date(),
): Promise<string | undefined> {
  const link = await trx
    .selectFrom('passwordLinks as link')
    .innerJoin('users as person', 'person.id', 'link.userId')
    .select(['link.purpose', 'link.expiresAt', 'person.id', 'person.email', 'person.firstName'])
    .where('link.id', '=', hashToken(token))
    .where('link.usedAt', 'is', null)
    .executeTakeFirst()
  if (!link?.email) return undefined

  const sender = await findSender(trx, actor)
  const words = {
    firstName: link.firstName,
    isNew: link.purpose === 'invite',
    ...(sender && { sender }),
    url: `${origin}/set-password/${token}`,
    lasts: link.purpose === 'invite' ? '72 hours' : '30 minutes',
  }
  const input = { userId: link.id, letter: passwordLink, words, until: link.expiresAt, keyring }
  return (await queueSecret(trx, actor, input, now)) && link.email
}

async function findSender(trx: Trx, { userId }: Actor): Promise<string | undefined> {
  if (!userId) return undefined
  const sender = await trx
    .selectFrom('users')
    .select(['firstName', 'lastName', 'email'])
    .where('id', '=', userId)
    .executeTakeFirst()
  return sender && nameOf(sender)
}
