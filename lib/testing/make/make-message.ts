import type { Insertable } from 'kysely'
import type { Messages } from '../../db/schema.ts'
import type { Trx } from '../../db/types.ts'
import { makeCustomer } from './make.ts'

/** A message in the outbox, by email by default, with the given fields changed. */
export async function makeMessage(trx: Trx, over: Partial<Insertable<Messages>> = {}) {
  const isEmail = (over.channel ?? 'email') === 'email'
  const userId = over.userId ?? (await makeCustomer(trx))
  const words = { subject: isEmail ? 'Your course' : null, bodyHtml: isEmail ? '<p>On Tuesday</p>' : null }
  const { id } = await trx
    .insertInto('messages')
    .values({
      userId,
      template: 'test',
      recipient: isEmail ? 'ada@acme.example' : '+447700900123',
      bodyText: 'Your course is on Tuesday.',
      ...words,
      ...over,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { messageId: id, userId }
}
