import { existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memoryDisk = '/dev/shm'
const tmpfs = 0x01021994
const gibibyte = 1024 ** 3

/**
 * A new folder that a test removes; in memory if there is plenty, since a database takes four times as long on disk.
 */
export function makeScratchFolder(name: string): string {
  return mkdtempSync(join(hasRoomInMemory() ? memoryDisk : tmpdir(), `react-fast-${name}-`))
}

function hasRoomInMemory(): boolean {
  if (!existsSync(memoryDisk)) return false
  const { type, bavail, bsize } = statfsSync(memoryDisk)
  return type === tmpfs && bavail * bsize > 2 * gibibyte && process.availableMemory() > 4 * gibibyte
}
