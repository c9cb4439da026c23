import { expect } from 'vitest'
import { TooMany } from '../../core/too-many.ts'
import type { Db } from '../../db/types.ts'
import { codeAt, keyring, makeSecondFactor } from '../../testing/make/make-second-factor.ts'
import { makeSignedIn, noon } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { checkCode } from './check-code.ts'

const minutes = (count: number, milliseconds = 0) => new Date(noon.getTime() + count * 60_000 + milliseconds)
const wrong = 'abcd-efgh-jkmn-pqrs'

async function makePerson(db: Db) {
  const { actor, userId } = await makeSignedIn(db)
  return { userId, ...(await makeSecondFactor(db, actor)) }
}

/** A code of six digits that the app shows neither now nor beside now. */
function wrongAt(seed: string, at: Date): string {
  const near = [-30, 0, 30].map((seconds) => codeAt(seed, new Date(at.getTime() + seconds * 1000)))
  return ['000000', '000001', '000002', '000003'].find((code) => !near.includes(code)) ?? ''
}

async function failTimes(
  db: Db,
  times: number,
  userId: string,
  code: string,
  { at = noon, ipAddress = '203.0.113.9' } = {},
) {
  for (let time = 0; time < times; time++)
    await expect(checkCode(db, { ipAddress }, { userId, code, keyring }, at)).rejects.toThrow('wrong')
}

test('checkCode refuses app codes after five wrong ones, for 15 minutes', async ({ ownDb }) => {
  const { userId, seed } = await makePerson(ownDb)
  await failTimes(ownDb, 5, userId, wrongAt(seed, noon))

  const check = (at: Date) => checkCode(ownDb, {}, { userId, code: codeAt(seed, at), keyring }, at)
  await expect(check(minutes(15, -1))).rejects.toThrow(TooMany)
  await check(minutes(15))
})

test('checkCode refuses app codes after fifty wrong ones in a day', async ({ ownDb }) => {
  const { userId, seed } = await makePerson(ownDb)
  for (let round = 0; round < 10; round++) {
    const at = minutes(round * 15)
    await failTimes(ownDb, 5, userId, wrongAt(seed, at), { at, ipAddress: `203.0.113.${round}` })
  }
  const check = (at: Date) => checkCode(ownDb, {}, { userId, code: codeAt(seed, at), keyring }, at)
  await expect(check(minutes(24 * 60, -1))).rejects.toMatchObject({
    retryAfter: 86_400,
    fields: { code: expect.any(String) },
  })
  await check(minutes(24 * 60))
})

test('checkCode refuses recovery codes after thirty wrong ones, for 15 minutes', async ({ ownDb }) => {
  const { userId, codes } = await makePerson(ownDb)
  await failTimes(ownDb, 30, userId, wrong)
  const check = (at: Date) => checkCode(ownDb, {}, { userId, code: codes[0] ?? '', keyring }, at)
  await expect(check(minutes(15, -1))).rejects.toMatchObject({ retryAfter: 900 })
  await check(minutes(15))
})

test('checkCode lets one address fail sixty times over all accounts, and does not count right codes', async ({
  ownDb,
}) => {
  const people = [await makePerson(ownDb), await makePerson(ownDb), await makePerson(ownDb)]
  const [one, two, three] = people.map(({ userId, codes }) => ({ userId, code: codes[0] ?? '', keyring }))
  const origin = { ipAddress: '203.0.113.9' }
  for (const given of [one, two]) {
    await failTimes(ownDb, 29, given?.userId ?? '', wrong)
    if (given) await checkCode(ownDb, origin, given, noon)
  }
  await failTimes(ownDb, 2, three?.userId ?? '', wrong)

  const check = async (at: Date, ipAddress: string) => three && checkCode(ownDb, { ipAddress }, three, at)
  await expect(check(minutes(15, -1), '203.0.113.9')).rejects.toThrow('from your network')
  await check(noon, '203.0.113.10')
})
