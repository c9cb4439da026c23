import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const secrets = z.object({
  databasePassword: z.string(),
  authSecret: z.string(),
  encryptionKeys: z.string(),
  demoPassword: z.string(),
})

export type Secrets = z.output<typeof secrets>

/** The secrets of an installation with an embedded database: generated once, readable only by the file's owner. */
export function keepSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return secrets.parse(JSON.parse(readFileSync(file, 'utf8')))

  mkdirSync(dataDir, { recursive: true })
  const made: Secrets = {
    databasePassword: randomBytes(24).toString('hex'),
    authSecret: randomBytes(32).toString('base64url'),
    encryptionKeys: `k1:${randomBytes(32).toString('base64')}`,
    demoPassword: `demo-${randomBytes(6).toString('base64url')}`,
  }
  // Written aside, then linked into place: never half a file, and the first of two processes wins.
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, JSON.stringify(made, null, 2), { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch {
    return secrets.parse(JSON.parse(readFileSync(file, 'utf8')))
  } finally {
    rmSync(aside)
  }
  return made
}
