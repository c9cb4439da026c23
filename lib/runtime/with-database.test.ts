import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, vi } from 'vitest'
import { findRunningUrl } from '../db/embedded/server.ts'
import type { Db } from '../db/types.ts'
import { test } from '../testing/test.ts'

afterEach(() => vi.unstubAllEnvs())

// The configuration is read once in a process, so each test begins with modules that have read none.
async function configured(variables: Record<string, string>) {
  vi.resetModules()
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  const { withDatabase, withCurrentDatabase } = await import('./with-database.ts')
  const { loadKeyring } = await import('../privacy/vault/load-keyring.ts')
  const { keepSecrets } = await import('../privacy/vault/secrets.ts')
  return { withDatabase, withCurrentDatabase, loadKeyring, keepSecrets }
}

const nameOf = async (db: Db) => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  return rows[0]?.name
}

test('withDatabase works on the configured database and closes its connections, also after a failure', async ({
  ownUrl,
}) => {
  const { withDatabase } = await configured({ DATABASE_URL: ownUrl })
  let used: Db | undefined
  const worked = await withDatabase(async (db, url) => {
    used = db
    return [await nameOf(db), url]
  })
  expect(worked).toEqual([new URL(ownUrl).pathname.slice(1), ownUrl])
  await expect(used?.selectFrom('users').select('id').execute()).rejects.toThrow()

  await expect(withDatabase(() => Promise.reject(new Error('changed my mind')))).rejects.toThrow('changed my mind')
})

test('withDatabase starts the embedded database where none is configured, and stops it afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'react-fast-with-'))
  const { withDatabase, keepSecrets } = await configured({ DATABASE_URL: '', DATA_DIR: folder })
  const password = () => keepSecrets(folder).databasePassword
  const running = () => findRunningUrl(join(folder, 'postgres'), password())

  expect(await withDatabase(async (db, url) => [await nameOf(db), url === running()])).toEqual(['app', true])
  expect(running()).toBeUndefined()
  rmSync(folder, { recursive: true })
})

test('withCurrentDatabase makes the tables as their owner and works as the app, the first time and again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'react-fast-current-'))
  const { withCurrentDatabase } = await configured({ DATABASE_URL: '', DATA_DIR: folder })
  for (const _ of [1, 2])
    await withCurrentDatabase(async (db) => {
      const { rows } = await sql<{ owns: boolean; users: number }>`
        select pg_get_userbyid(relowner) = current_user as owns, (select count(*)::int from users) as users
        from pg_class where oid = 'users'::regclass`.execute(db)
      expect(rows).toEqual([{ owns: false, users: 0 }])
    })
  rmSync(folder, { recursive: true })
})

test('loadKeyring reads the configured keys, else those that this installation made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'react-fast-keys-'))
  const key = Buffer.alloc(32, 7)
  const given = await configured({ DATA_DIR: folder, ENCRYPTION_KEYS: `k9:${key.toString('base64')}` })
  expect(given.loadKeyring().current).toEqual({ kid: 'k9', key })

  const own = await configured({ DATA_DIR: folder, ENCRYPTION_KEYS: '' })
  const [, made = ''] = own.keepSecrets(folder).encryptionKeys.split(':')
  expect(own.loadKeyring().current).toEqual({ kid: 'k1', key: Buffer.from(made, 'base64') })
  rmSync(folder, { recursive: true })
})
