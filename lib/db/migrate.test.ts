import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { migrate } from './migrate.ts'
import { openDatabase, openPool } from './open-database.ts'

test('migrate builds an empty database up in the order of the files, and does nothing more the second time', async ({
  ownDb,
  ownUrl,
}) => {
  const name = `${new URL(ownUrl).pathname.slice(1)}_empty`
  await sql.raw(`create database ${name}`).execute(ownDb)
  const db = openDatabase(openPool(Object.assign(new URL(ownUrl), { pathname: name }).href))

  const files = readdirSync('migrations').filter((file) => file.endsWith('.ts'))
  expect(await migrate(db)).toEqual(files.map((file) => file.replace('.ts', '')).sort())
  expect(await migrate(db)).toEqual([])
  expect(await db.selectFrom('users').select('id').execute()).toEqual([])
  await db.destroy()
  await sql.raw(`drop database ${name}`).execute(ownDb)
})
