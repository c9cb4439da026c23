import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../lib/db/embedded/free-port.ts'
import { childEnvironment } from '../../lib/env.ts'
import { nextCommand } from './build.ts'
import { hasEnded, stopChild } from './stop-child.ts'

const startSeconds = 300

export type WebServer = { child: ChildProcess; stop(): Promise<void> }

type Address = { host: string; port: number }

/** Starts Next.js, for production or development, and returns once it answers. */
export async function startWebServer(
  address: Address,
  isDev: boolean,
  variables: Record<string, string>,
): Promise<WebServer> {
  await refuseTakenPort(address)
  const args = [nextCommand, isDev ? 'dev' : 'start', '-H', address.host, '-p', String(address.port)]
  const env = childEnvironment({ ...variables, NEXT_TELEMETRY_DISABLED: '1' })
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', isDev ? 'inherit' : 'ignore', 'inherit'] })
  const web = { child, stop: () => stopChild(child) }

  try {
    await waitUntilItAnswers(child, address)
    return web
  } catch (error) {
    await web.stop()
    throw error
  }
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
