import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appPassword, appRole } from './provide-app-role.ts'

/** The server running in a folder, read from its postmaster.pid. */
export type Postmaster = { pid: number; port: number; isReady: boolean }

// Lines of postmaster.pid: process, folder, start time, port, socket folder, address, shared memory, status.
export function readPostmaster(root: string): Postmaster | undefined {
  const file = join(root, 'data', 'postmaster.pid')
  if (!existsSync(file)) return undefined

  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!isPostgres(pid)) return undefined
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/** The URL of a database on this folder's server, for its owner. */
export function ownerUrlOf(root: string, password: string, database = 'app'): string {
  return `postgresql://postgres:${password}@127.0.0.1:${readPostmaster(root)?.port}/${database}`
}

/** The URL of the product's database for the role that the product works with. `password` is the owner's. */
export function appUrlOf(root: string, password: string): string {
  return `postgresql://${appRole}:${appPassword(password)}@127.0.0.1:${readPostmaster(root)?.port}/app`
}

// After a reboot, another program may have the process id of a crashed server.
function isPostgres(pid: number): boolean {
  const name = `/proc/${pid}/comm`
  return pid > 0 && existsSync(name) && readFileSync(name, 'utf8').startsWith('postgres')
}
