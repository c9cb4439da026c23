import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { childEnvironment } from '../env.ts'
import { testKeys } from './import-file.ts'

export type Ended = { code: number | null; signal: NodeJS.Signals | null; printed: string }

/** The command, in a process of its own that can be killed. */
export function startImport(
  url: string,
  file: string,
  ...flags: string[]
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn('node', ['scripts/import.ts', file, ...flags], {
    env: childEnvironment({ DATABASE_URL: url, ENCRYPTION_KEYS: testKeys }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (text) => (printed += text))
  child.stderr.on('data', (text) => (printed += text))
  const ended = new Promise<Ended>((done) => child.on('close', (code, signal) => done({ code, signal, printed })))
  return { child, ended }
}

/**
 * Starts the import and kills it without warning after a while, several times; returns how many runs were cut short.
 */
export async function killImports(url: string, file: string, delays: number[]): Promise<number> {
  let cutShort = 0
  for (const delay of delays) {
    const { child, ended } = startImport(url, file, '--apply')
    await Promise.race([sleep(delay), ended])
    child.kill('SIGKILL')
    if ((await ended).signal === 'SIGKILL') cutShort += 1
  }
  return cutShort
}
