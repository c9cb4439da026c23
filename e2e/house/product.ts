import { spawn } from 'node:child_process'
import { childEnvironment } from '../../lib/env.ts'

export type Product = { url: string; printed: () => string; stop: () => Promise<number | null> }

type Setting = { dataDir: string; port: string; demo: '0' | '1'; demoPassword?: string }

/** `npm start` without npm: resolves once it has printed its address. */
export async function startProduct({ dataDir, port, demo, demoPassword = '' }: Setting): Promise<Product> {
  const own = { DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: port, DEMO: demo, DEMO_PASSWORD: demoPassword }
  const env = childEnvironment({ DATABASE_URL: '', APP_URL: '', ...own })
  const child = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  let printed = ''

  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk
      if (printed.includes('React Fast is at')) ready()
    })
    child.once('exit', (code) => failed(new Error(`The product ended while starting, code ${code}.`)))
  })

  return {
    url: `http://127.0.0.1:${port}`,
    printed: () => printed,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
