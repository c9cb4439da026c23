import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { childEnvironment } from '../../lib/env.ts'

const installed = join(import.meta.dirname, '..', '..', 'node_modules', '.bin')

type Ran = { ok: boolean; stdout: string; printed: string }

/** Runs a command that the project has installed, to its end, and captures its output. */
export function run(file: string, args: string[], cwd = '.'): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(file, args, { cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
    const stdout: Buffer[] = []
    const all: Buffer[] = []
    child.stdout.on('data', (chunk) => {
      stdout.push(chunk)
      all.push(chunk)
    })
    child.stderr.on('data', (chunk) => all.push(chunk))
    child.on('error', (error) => done({ ok: false, stdout: '', printed: error.message }))
    child.on('close', (code) => done({ ok: code === 0, stdout: text(stdout), printed: text(all) }))
  })
}

/** Runs a command that the project has installed and prints its output as it comes. Returns its exit code. */
export function show(file: string, args: string[], over: Record<string, string> = {}): Promise<number | null> {
  return new Promise((done, failed) => {
    const child = spawn(file, args, { env: environment(over), stdio: 'inherit' })
    child.on('error', failed)
    child.on('close', done)
  })
}

function environment(over: Record<string, string> = {}): NodeJS.ProcessEnv {
  const env = childEnvironment({ NEXT_TELEMETRY_DISABLED: '1', ...over })
  env.PATH = [installed, env.PATH].join(delimiter)
  return env
}

function text(chunks: Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}
