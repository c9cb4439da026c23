import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import { log } from '../log.ts'
import type { Failure, Outcome } from './outcome.ts'
import { pauseBeforeRepeat } from './repeat-rules.ts'

type ProviderSpec<Setting, Client> = {
  name: string
  /** Its address and our credentials, as the environment names them; undefined while it is not configured. */
  setting: () => Setting | undefined
  connect: (setting: Setting) => Client
  disconnect?: (client: Client) => void
  /** Names what went wrong; undefined for a bug of ours, which is thrown on. */
  readFailure: (error: unknown) => Failure | undefined
}

type CallSpec<Client, Input, Answer> = {
  name: string
  /** How long one try may take. */
  seconds: number
  tries: number
  /** True of reads, and of writes that carry an idempotency key: a try that may have taken effect is then made again. */
  isRepeatable: boolean
  answer: z.ZodType<Answer>
  ask: (client: Client, input: Input, signal: AbortSignal) => Promise<unknown>
}

/** An open door to a provider. Close it after the last call. */
export type Connection<Client> = { client: Client; close: () => void }

const graceMilliseconds = 100

/** A service outside the house. Its calls never throw for what the service did: they answer a named outcome. */
export function defineProvider<Setting, Client>(spec: ProviderSpec<Setting, Client>) {
  return {
    setting: spec.setting,
    open(setting: Setting): Connection<Client> {
      const client = spec.connect(setting)
      return { client, close: () => spec.disconnect?.(client) }
    },
    defineCall<Input, Answer>(call: CallSpec<Client, Input, Answer>) {
      return async ({ client }: Connection<Client>, input: Input): Promise<Outcome<Answer>> => {
        const began = performance.now()
        for (let tried = 1; ; tried++) {
          const outcome = await tryOnce(call, spec.readFailure, client, input)
          const isOver = outcome.kind === 'done' || tried === call.tries
          const pause = isOver ? undefined : pauseBeforeRepeat(outcome, call.isRepeatable, tried)
          if (pause === undefined) {
            tell(`${spec.name}.${call.name}`, outcome, tried, performance.now() - began)
            return outcome
          }
          await sleep(pause)
        }
      }
    },
  }
}

async function tryOnce<Client, Input, Answer>(
  { ask, answer, seconds, isRepeatable }: CallSpec<Client, Input, Answer>,
  readFailure: (error: unknown) => Failure | undefined,
  client: Client,
  input: Input,
): Promise<Outcome<Answer>> {
  const signal = AbortSignal.timeout(seconds * 1000)
  try {
    const parsed = answer.safeParse(await inTime(ask(client, input, signal), signal))
    if (parsed.success) return { kind: 'done', answer: parsed.data }
    return { kind: isRepeatable ? 'malformed' : 'unclear', code: 'malformed' }
  } catch (error) {
    const failure = readFailure(error)
    if (failure) return { ...failure, code: plainCode(failure.code) }
    if (signal.aborted) return { kind: isRepeatable ? 'timed_out' : 'unclear', code: 'timed_out' }
    throw error
  }
}

/** Waits for the work, and a moment beyond its time, in which work that obeys the signal can say how far it came. */
async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const isOver = Promise.withResolvers<never>()
  const onAbort = () => setTimeout(() => isOver.reject(signal.reason), graceMilliseconds)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([work, isOver.promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

// Codes are the provider's words, and one that is no plain word could quote an address or a key.
function plainCode(code: string): string {
  return /^[\w.:-]{1,40}$/.test(code) ? code : 'other'
}

function tell(call: string, outcome: Outcome<unknown>, tries: number, milliseconds: number): void {
  const told = { call, outcome: outcome.kind, tries, milliseconds: Math.round(milliseconds) }
  if (outcome.kind === 'done') log.info(told, 'a provider answered')
  else log.warn({ ...told, code: outcome.code }, 'a provider failed')
}
