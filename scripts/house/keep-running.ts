import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasEnded, stopChild } from './stop-child.ts'

export type Kept = { stop(): Promise<void> }

type Patience = {
  /** The name of the process in messages at the terminal. */
  name: string
  /** Called after too many early deaths. Without it, the process is started again for ever. */
  giveUp?: () => void
  /** A life shorter than this counts as an early death. */
  early?: number
  firstRest?: number
}

const mostEarlyDeaths = 5
const longestRest = 30_000

/** Starts a process again whenever it ends, each time after a longer rest while it keeps dying early. */
export function keepRunning(
  first: ChildProcess,
  again: () => ChildProcess,
  { name, giveUp, early = 60_000, firstRest = 500 }: Patience,
): Kept {
  let child = first
  let isStopping = false
  void watch()

  return {
    async stop() {
      isStopping = true
      await stopChild(child)
    },
  }

  async function watch(): Promise<void> {
    for (let deaths = 1; ; deaths++) {
      const began = Date.now()
      await endOf(child)
      if (isStopping) return
      if (Date.now() - began >= early) deaths = 1

      if (deaths > mostEarlyDeaths && giveUp) {
        process.stderr.write(`${name} ended ${deaths} times within ${early / 1000} s of its start.\n`)
        return giveUp()
      }
      process.stderr.write(`${name} ended; starting it again …\n`)
      await sleep(Math.min(firstRest * 2 ** (deaths - 1), longestRest))
      if (isStopping) return
      child = again()
    }
  }
}

function endOf(child: ChildProcess): Promise<unknown> {
  return hasEnded(child) ? Promise.resolve() : new Promise((ended) => child.once('exit', ended))
}
