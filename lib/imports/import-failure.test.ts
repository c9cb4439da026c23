import { sql } from 'kysely'
import { expect } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { importText } from '../testing/import-file.ts'
import { test } from '../testing/test.ts'

const quoting = (trx: Trx) =>
  sql`do $$ begin raise exception 'Key (email)=(ada@acme.example)' using errcode = '23505'; end $$`.execute(trx)

test('a run failed by the database shows its code, never the values it quotes', async ({ ownDb, ownUrl }) => {
  const run = importText(ownDb, ownUrl, [{}], { beforeEnd: async (trx) => void (await quoting(trx)) })
  await expect(run).rejects.toThrow('Key (email)')

  const kept = await ownDb.selectFrom('importRuns').select(['state', 'error']).executeTakeFirstOrThrow()
  expect(kept.state).toBe('failed')
  expect(kept.error).toContain('SQLSTATE 23505')
  expect(kept.error).not.toContain('ada@acme.example')
})

test('a refused run says why', async ({ ownDb, ownUrl }) => {
  const beforeEnd = () => Promise.reject(new Refusal('The file has changed.'))
  await expect(importText(ownDb, ownUrl, [{}], { beforeEnd })).rejects.toThrow('The file has changed.')

  expect(await ownDb.selectFrom('importRuns').select('error').execute()).toEqual([{ error: 'The file has changed.' }])
})
