import { spawn } from 'node:child_process'
import { childEnvironment } from '../../lib/env.ts'

export type Product = {
  url: string
  dataDir: string
  printed: () => string
  /** Sends a signal to the process that keeps the database and the web server running. */
  signal: (signal: NodeJS.Signals) => void
  stop: () => Promise<number | null>
}

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
    dataDir,
    printed: () => printed,
    signal: (signal) => void child.kill(signal),
    stop() {
      // One that sleeps would never hear that it has to stop.
      child.kill('SIGCONT')
      child.kill('SIGTERM')
      return ended
    },
  }
}
