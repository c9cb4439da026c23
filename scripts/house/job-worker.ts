import { type ChildProcess, spawn } from 'node:child_process'
import { childEnvironment } from '../../lib/env.ts'
import { type Kept, keepRunning } from './keep-running.ts'

/** Runs the background jobs in a process of their own, so that no job takes the site down. Restarts it whenever it ends. */
export function startJobWorker(variables: Record<string, string>): Kept {
  const again = () => spawnWorker(variables)
  return keepRunning(again(), again, { name: 'The process of the background jobs' })
}

// The ipc channel closes when this process ends for any reason, which stops the worker.
function spawnWorker(variables: Record<string, string>): ChildProcess {
  const env = childEnvironment(variables)
  return spawn(process.execPath, ['scripts/worker.ts'], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
}
