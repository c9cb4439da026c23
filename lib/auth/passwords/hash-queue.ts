import { TooMany } from '../../core/too-many.ts'

/** Each hash takes memory and a core, so strangers must not start many at once. */
const atOnce = 2
// Some thirty people who sign in at the same moment get in within a second or two.
const mayWait = 60
const secondsToPass = 5

type Queue = { running: number; waiting: (() => void)[] }

const shared: typeof globalThis & { reactFastHashQueue?: Queue } = globalThis

/** Runs work as soon as a place is free. Throws TooMany when the queue is full. */
export async function inHashQueue<T>(work: () => Promise<T>): Promise<T> {
  shared.reactFastHashQueue ??= { running: 0, waiting: [] }
  const queue = shared.reactFastHashQueue
  await takePlace(queue)
  try {
    return await work()
  } finally {
    leave(queue)
  }
}

async function takePlace(queue: Queue): Promise<void> {
  if (queue.running < atOnce) {
    queue.running += 1
    return
  }
  if (queue.waiting.length >= mayWait)
    throw new TooMany('Many people are signing in just now. Try again in a moment.', secondsToPass)
  await new Promise<void>((called) => queue.waiting.push(called))
}

// The place goes straight to the next in the queue, so no caller can slip in between.
function leave(queue: Queue): void {
  const next = queue.waiting.shift()
  if (next) next()
  else queue.running -= 1
}
