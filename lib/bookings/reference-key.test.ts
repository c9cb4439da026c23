import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { squeezeReference } from '../core/reference.ts'
import { test } from '../testing/test.ts'

test('the database folds references exactly as squeezeReference does', async ({ trx }) => {
  const every = Array.from({ length: 0xd7ff }, (_, at) => String.fromCodePoint(at + 1)).concat(
    Array.from({ length: 0xfffd - 0xe000 }, (_, at) => String.fromCodePoint(0xe000 + at)),
  )
  const { rows } = await sql<{ text: string; key: string }>`
    select text, reference_fold('A' || text || 'b') as key from unnest(${every}::text[]) text`.execute(trx)
  // Unicode 17 gave this letter a plain form. Node.js and PostgreSQL differ on it until both are new enough.
  const different = rows.filter(({ text, key }) => key !== squeezeReference(`A${text}b`) && text !== '\ua7f1')
  expect(different.map(({ text }) => text.codePointAt(0)?.toString(16))).toEqual([])

  const unit = fc.constantFrom(...'aZ07#./é\u2011\u200bＡ…')
  for (const text of fc.sample(fc.string({ unit }), 200)) {
    const { rows: found } = await sql<{ key: string }>`select reference_fold(${text}) as key`.execute(trx)
    expect(found[0]?.key, text).toBe(squeezeReference(text))
  }
})
