import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { locateBinaries } from './binaries.ts'
import { freePort } from './free-port.ts'
import { asUnprivileged, giveToUnprivileged } from './unprivileged.ts'

// The server needs none of our variables, and must not see the secrets among them.
const bareEnvironment = { NODE_ENV: 'production' } as const

/** Makes a new, empty cluster in root/data. */
export function initialise(root: string, password: string): void {
  // Made aside, then moved into place: a killed process leaves no half cluster. Named by process, since the initdb of a
  // killed one may still be writing.
  const data = join(root, `data-in-the-making-${process.pid}`)
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { mode: 0o700 })
  giveToUnprivileged(data)

  const passwordFile = join(root, 'superuser-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveToUnprivileged(passwordFile)
  const native = locateBinaries()
  const command = asUnprivileged(
    join(native, 'bin', 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
      `--pwfile=${passwordFile}`,
    ],
    [join(native, 'bin', 'initdb'), data],
  )
  const made = spawnSync(command.file, command.args, {
    ...identityOf(command),
    cwd: '/',
    encoding: 'utf8',
    env: bareEnvironment,
  })
  rmSync(passwordFile)

  if (made.status !== 0) {
    rmSync(data, { recursive: true, force: true })
    throw new Error(`The embedded PostgreSQL could not be set up in ${data}:\n${made.error?.message ?? made.stderr}`)
  }
  renameSync(data, join(root, 'data'))
}

/** Starts the server of root/data in the background, and returns before it is ready. */
export async function launch(root: string, settings: string[]): Promise<void> {
  const data = join(root, 'data')
  const native = locateBinaries()
  const flags = ['-D', data, '-p', String(await choosePort(root)), '-c', 'listen_addresses=127.0.0.1']
  const tuning = ['-c', 'unix_socket_directories=', '-c', 'shared_buffers=256MB', '-c', 'max_connections=120']
  const command = asUnprivileged(
    join(native, 'bin', 'postgres'),
    [...flags, ...tuning, ...settings],
    [join(native, 'bin', 'postgres'), data],
  )

  // Detached, so that Ctrl-C reaches only the product, which then stops the server in order.
  const log = openSync(join(root, 'server.log'), 'a', 0o600)
  const server = spawn(command.file, command.args, {
    ...identityOf(command),
    cwd: '/',
    env: bareEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  server.on('error', (error) => process.stderr.write(`${error.message}\n`))
  server.unref()
}

/** Keeps the last port when it is free, so that processes with the old URL find the server after a crash. */
async function choosePort(root: string): Promise<number> {
  const file = join(root, 'port')
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = await freePort(last).catch(() => freePort(0))
  writeFileSync(file, String(port))
  return port
}

function identityOf({ uid, gid }: { uid?: number; gid?: number }) {
  return uid === undefined || gid === undefined ? {} : { uid, gid }
}
