import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

const drainSeconds = 10

/** Asks a process to end, and kills it after ten seconds. */
export async function stopChild(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  for (let waited = 0; !hasEnded(child); waited += 50) {
    if (waited >= drainSeconds * 1000) child.kill('SIGKILL')
    await sleep(50)
  }
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
