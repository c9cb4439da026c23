import { Refusal } from '../../core/refusal.ts'
import { Taken } from '../../core/taken.ts'

/** Does a part of the work. Prefixes the fields of its refusals, such as `seats.2.email`. */
export async function refuseUnder<Result>(field: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([name, sentence]) => [`${field}.${name}`, sentence]),
    )
    throw new (error instanceof Taken ? Taken : Refusal)(error.message, fields, error.mentions)
  }
}
