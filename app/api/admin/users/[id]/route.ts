import { z } from 'zod'
import type { StaffActor } from '#lib/core/actor.ts'
import type { Trx } from '#lib/db/types.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { obeyIfMatch } from '#lib/endpoints/request/if-match.ts'
import { findPerson, findSurvivingPerson, type Person } from '#lib/people/find-person.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'
import { shownUser, userOf } from '#lib/people/record/user-answer.ts'
import { revealQuery, type UserInput, userInput } from '#lib/people/record/user-input.ts'
import { holdUser, writeUser } from '#lib/people/record/write-user.ts'
import { type Revealed, revealFields } from '#lib/people/sealed/reveal-fields.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

const params = z.object({ id: z.uuid() })

export const GET = defineHandler({
  summary: 'Read a person',
  description: 'The id of a merged person returns the survivor.',
  may: 'people.read',
  input: z.object({ params, query: revealQuery }),
  answer: one(shownUser),
  versioned: true,
  work: async (trx, actor, { params, query: { reveal = [], reason = '' } }) => {
    const person = await findSurvivingPerson(trx, actor, params.id)
    if (!person) return undefined
    const revealed = await revealFields(trx, actor, { userId: person.id, fields: reveal, reason, keys: loadKeyring })
    return answerUser(person, revealed)
  },
})

export const PUT = defineHandler({
  summary: 'Replace what is on record of a person',
  description: `Plain fields left out become empty. Status, consents and sealed fields stay as they are unless they are
    named. Consents can only be switched off.`,
  may: 'people.write',
  input: z.object({ params, query: z.strictObject({}), body: userInput }),
  answer: one(shownUser),
  versioned: true,
  work: (trx, actor, { params, body }, request) => write(trx, actor, { id: params.id, body, isWhole: true }, request),
})

export const PATCH = defineHandler({
  summary: 'Change some fields of a person',
  description: 'Only the fields given. Null or an empty text empties one; consents can only be switched off.',
  may: 'people.write',
  input: z.object({ params, query: z.strictObject({}), body: userInput }),
  answer: one(shownUser),
  versioned: true,
  work: (trx, actor, { params, body }, request) => write(trx, actor, { id: params.id, body, isWhole: false }, request),
})

export const { POST, DELETE, OPTIONS } = defineOtherMethods({ GET, PUT, PATCH })

type Written = { id: string; body: UserInput; isWhole: boolean }

async function write(trx: Trx, actor: StaffActor, { id, body, isWhole }: Written, request: Request) {
  const survivor = await findSurvivor(trx, actor, id)
  const held = survivor && (await holdUser(trx, actor, survivor))
  if (!held) return undefined

  obeyIfMatch(request, held.version)
  await writeUser(trx, actor, { held, given: body, isWhole, keys: loadKeyring })
  const person = await findPerson(trx, actor, held.id)
  return person && answerUser(person)
}

function answerUser(person: Person, revealed: Revealed = {}) {
  return { body: { data: { ...userOf(person), ...revealed } }, version: person.version }
}
