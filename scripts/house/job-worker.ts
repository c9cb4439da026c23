import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { childEnvironment } from '../../lib/env.ts'
import { stopChild } from './stop-child.ts'

const restMilliseconds = 2000

export type JobWorker = { stop(): Promise<void> }

/** Runs the background jobs in a process of their own, so that no job takes the site down. Restarts it whenever it ends. */
export function startJobWorker(variables: Record<string, string>): JobWorker {
  let child = spawnWorker(variables)
  let isStopping = false
  void keepRunning()

  return {
    async stop() {
      isStopping = true
      await stopChild(child)
    },
  }

  async function keepRunning(): Promise<void> {
    for (;;) {
      await new Promise((ended) => child.once('exit', ended))
      if (!isStopping) await sleep(restMilliseconds)
      if (isStopping) return
      child = spawnWorker(variables)
    }
  }
}

// The ipc channel closes when this process ends for any reason, which stops the worker.
function spawnWorker(variables: Record<string, string>): ChildProcess {
  const env = childEnvironment(variables)
  return spawn(process.execPath, ['scripts/worker.ts'], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
}
