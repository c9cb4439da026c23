import { headers } from 'next/headers'
import type { z } from 'zod'
import type { CustomerActor } from '../core/actor.ts'
import type { FormState } from '../core/form-state.ts'
import { database } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import type { FormAction } from './define-action.ts'
import { formGiven, keepTyped } from './form/read-form.ts'
import { type CheckedSpec, runCheckedForm } from './form/run-checked-form.ts'
import { isSameOrigin } from './origin/same-origin.ts'
import { findPortalCustomer, requirePortalCustomer } from './require-portal-customer.ts'

/** `forSeats` also admits an attendee of another customer's booking who has not proved their identity. */
type Seats = { forSeats?: true }

type PortalActionSpec = Seats & {
  work: (trx: Trx, actor: CustomerActor) => Promise<void>
  afterCommit?: () => void | Promise<void>
}

/** Defines a button of the portal. Sends a customer without a session to find their booking. */
export function definePortalAction({ work, afterCommit, forSeats }: PortalActionSpec): () => Promise<void> {
  return async () => {
    if (!isSameOrigin(await headers())) return
    const actor = await requirePortalCustomer()
    if (actor.onlyBookingId && !forSeats) return
    await inTransaction(database(), (trx) => work(trx, actor))
    await afterCommit?.()
  }
}

/** Defines a form of the portal, which acts as the session's customer and no one else. */
export function definePortalForm<Schema extends z.ZodObject, Checked, Result>(
  spec: CheckedSpec<CustomerActor, Schema, Checked, Result> & Seats,
): FormAction {
  const act = async (_state: FormState, given: FormData): Promise<FormState> => {
    const form = formGiven(given)
    const actor = await findPortalCustomer()
    if (!actor) return { kind: 'refused', message: ended, typed: keepTyped(form, spec.keep) }
    if (actor.onlyBookingId && !spec.forSeats)
      return { kind: 'refused', message: unproven, typed: keepTyped(form, spec.keep) }
    return runCheckedForm(spec, form, actor)
  }
  return Object.assign(act, { input: spec.input })
}

const unproven = 'First confirm that this is you, with the code we email you.'
const ended = 'Your visit has ended. Find your booking again in another tab, then send this once more.'
