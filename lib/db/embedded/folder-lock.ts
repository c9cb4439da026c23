import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Runs work while this process alone holds the lock file. Takes over the lock of a dead process. */
export async function withFolderLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!take(file)) await sleep(50)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** Whether a process with this id exists, even under another user. */
export function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function take(file: string): boolean {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    linkSync(mine, file)
    return true
  } catch {
    removeAbandoned(file)
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

// Renames before removing, so that only one waiter removes the lock, and never a fresh one.
function removeAbandoned(file: string): void {
  const aside = `${file}.abandoned.${process.pid}`
  try {
    if (isRunning(Number(readFileSync(file, 'utf8')))) return
    renameSync(file, aside)
    rmSync(aside)
  } catch {
    return
  }
}
