import { formKeyField } from '#lib/core/form-key.ts'
import type { FormState } from '#lib/core/form-state.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

const wrapped = new WeakMap<Action, Action>()

/** Wraps an action: a call that breaks becomes a refusal that keeps what was typed; any other error is passed on. */
export function keepOnBreak(action: Action): Action {
  const known = wrapped.get(action)
  if (known) return known
  const wrapper: Action = async (state, form) => {
    try {
      return await action(state, form)
    } catch (error) {
      if (!isBroken(error)) throw error
      return { kind: 'refused', message: broken, typed: typedIn(form) }
    }
  }
  wrapped.set(action, wrapper)
  return wrapper
}

export const broken = 'The connection broke. Nothing was lost: press the button again.'

/**
 * Browsers reject a call that cannot be made with a TypeError, and React one whose answer stops half-way with an Error.
 */
function isBroken(error: unknown): boolean {
  return error instanceof TypeError
    ? !('digest' in error)
    : error instanceof Error && /^Connection closed/.test(error.message)
}

const secret = /password|code|token/i

/** Everything that was typed except secrets, with the key that the form was drawn with. */
function typedIn(form: FormData): Record<string, string> {
  const pairs = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return Object.fromEntries(
    pairs.filter(([name]) => name === formKeyField || !(secret.test(name) || name.startsWith('$'))),
  )
}
