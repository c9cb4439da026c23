import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../lib/db/embedded/free-port.ts'
import { childEnvironment } from '../../lib/env.ts'
import { nextCommand } from './build.ts'
import { type Kept, keepRunning } from './keep-running.ts'
import { hasEnded, stopChild } from './stop-child.ts'

const startSeconds = 300

type Address = { host: string; port: number }

type Program = { isDev: boolean; variables: Record<string, string>; giveUp: () => void }

const endWithParent = join(import.meta.dirname, 'end-with-parent.ts')

/** Starts Next.js, for production or development, and returns once it answers. Starts it again whenever it ends. */
export async function startWebServer(address: Address, { isDev, variables, giveUp }: Program): Promise<Kept> {
  await refuseTakenPort(address)
  const program = [nextCommand, isDev ? 'dev' : 'start', '-H', address.host, '-p', String(address.port)]
  const env = childEnvironment({ ...variables, NEXT_TELEMETRY_DISABLED: '1' })
  const again = () =>
    spawn(process.execPath, ['--import', endWithParent, ...program], {
      env,
      stdio: ['ignore', isDev ? 'inherit' : 'ignore', 'inherit', 'ipc'],
    })

  const first = again()
  try {
    await waitUntilItAnswers(first, address)
  } catch (error) {
    await stopChild(first)
    throw error
  }
  return keepRunning(first, again, { name: 'The web server', giveUp })
}

async function waitUntilItAnswers(child: ChildProcess, { host, port }: Address): Promise<void> {
  const url = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/livez`
  const deadline = Date.now() + startSeconds * 1000

  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error('The web server ended while starting; its message is above.')
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error(`The web server did not answer at ${url} within ${startSeconds} s.`)
}

async function refuseTakenPort({ host, port }: Address): Promise<void> {
  await freePort(port, host).catch(() => {
    throw new Error(`Port ${port} on ${host} is in use. Set PORT to another one.`)
  })
}
