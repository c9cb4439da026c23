import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepSecrets } from './secrets.ts'
import { parseKeyring } from './vault.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'react-fast-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('keepSecrets makes strong secrets once, readable by their owner only', () => {
  const place = join(folder, 'deep', 'inside')
  const made = keepSecrets(place)
  expect(keepSecrets(place)).toEqual(made)
  expect(readdirSync(place)).toEqual(['secrets.json'])
  expect(statSync(join(place, 'secrets.json')).mode & 0o777).toBe(0o600)

  expect(made.databasePassword).toMatch(/^[\da-f]{48}$/)
  expect(Buffer.from(made.authSecret, 'base64url')).toHaveLength(32)
  expect(parseKeyring(made.encryptionKeys).current.kid).toBe('k1')
  expect(made.demoPassword).toMatch(/^demo-[\w-]{8}$/)
  expect(keepSecrets(join(folder, 'other'))).not.toEqual(made)
})

test('keepSecrets gives several processes that begin together the same secrets', async () => {
  const program = `process.stdout.write(JSON.stringify((await import('./lib/privacy/vault/secrets.ts')).keepSecrets(${JSON.stringify(folder)})))`
  const printed = await Promise.all(
    Array.from({ length: 4 }, () => text(spawn(process.execPath, ['--input-type=module', '-e', program]).stdout)),
  )
  expect(new Set(printed)).toEqual(new Set([JSON.stringify(keepSecrets(folder))]))
  expect(readdirSync(folder)).toEqual(['secrets.json'])
})

test('keepSecrets never replaces a file that it cannot read', () => {
  writeFileSync(join(folder, 'secrets.json'), '{"authSecret":"x"}')
  expect(() => keepSecrets(folder)).toThrow()
  expect(statSync(join(folder, 'secrets.json')).size).toBe(18)
})
