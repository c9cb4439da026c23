import { recordActivity } from '../../../activity/record-activity.ts'
import { type Actor, isOffice } from '../../../core/actor.ts'
import { Refusal } from '../../../core/refusal.ts'
import { uuidv7 } from '../../../core/uuid.ts'
import type { Trx } from '../../../db/types.ts'
import { type Keyring, seal } from '../../../privacy/vault/vault.ts'
import { textOf } from '../../sources/text-of.ts'
import { openPeopleText } from '../read-people-file.ts'
import { contentPlace } from './content-place.ts'

type Given = { name: string; content: Buffer; keyring: Keyring }

/** Stores a file for a few days, to be checked before it is imported; sealed, since any column may hold anything. */
export async function keepPeopleFile(trx: Trx, actor: Actor, { name, content, keyring }: Given, now = new Date()) {
  if (!isOffice(actor)) throw new Refusal('Only the office can import people.')
  const text = textOf(content)
  const rows = await countRows(name, text)

  const id = uuidv7()
  await trx
    .insertInto('peopleFiles')
    .values({ id, name, rows, content: seal(keyring, contentPlace(id), text), givenBy: actor.userId, givenAt: now })
    .execute()
  await recordActivity(trx, actor, {
    type: 'import.prepared',
    userId: null,
    description: `File of people brought: ${name}`,
    entity: { type: 'people_file', id },
    details: { rows },
    at: now,
  })
  return id
}

async function countRows(name: string, text: string): Promise<number> {
  const table = await openPeopleText(name, text)
  let count = 0
  for await (const rows of table.rows()) count += rows.length
  if (count === 0) throw new Refusal(`${name} has a line of headings and nobody under it.`)
  return count
}
