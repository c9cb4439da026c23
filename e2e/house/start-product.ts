import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FullConfig } from '@playwright/test'
import { childEnvironment } from '../../lib/env.ts'
import { demoPassword } from './cast.ts'

/** Brings up the whole product as a new user would, on an empty data folder and a port of its own. */
export default async function startProduct(config: FullConfig): Promise<() => Promise<void>> {
  const address = new URL(config.projects[0]?.use.baseURL ?? '')
  const dataDir = mkdtempSync(join(tmpdir(), 'react-fast-e2e-'))
  const env = childEnvironment({
    DATABASE_URL: '',
    APP_URL: '',
    DATA_DIR: dataDir,
    HOST: address.hostname,
    PORT: address.port,
    DEMO: '1',
    DEMO_PASSWORD: demoPassword,
  })
  const product = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((done) => product.once('exit', () => done()))

  await new Promise<void>((ready, failed) => {
    product.stdout.on('data', (chunk) => String(chunk).includes('React Fast is at') && ready())
    product.once('exit', (code) => failed(new Error(`The product ended while starting, code ${code}.`)))
  })

  return async () => {
    product.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}
