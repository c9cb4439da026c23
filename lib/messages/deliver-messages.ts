import { recordActivity } from '../activity/record-activity.ts'
import { systemActor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import type { Failure } from '../providers/outcome.ts'
import { sendLetter } from '../providers/smtp/send-letter.ts'
import type { smtp } from '../providers/smtp/smtp.ts'

const atOnce = 20
const claimMilliseconds = 2 * 60_000

/** Minutes to wait after each try that failed; after the last the message counts as failed. */
const waits = [1, 5, 15, 60, 240, 720, 1440]

type MailServer = ReturnType<typeof smtp.open>

type Claimed = Awaited<ReturnType<typeof claim>>[number]

/** Sends what is due, oldest first, and answers how many went. What fails for a time is tried again later. */
export async function deliverMessages(
  db: Db,
  mailServer: MailServer,
  signal: AbortSignal,
  now = () => new Date(),
): Promise<number> {
  let sent = 0
  while (!signal.aborted) {
    const due = await claim(db, now())
    if (due.length === 0) return sent
    for (const message of due) {
      const fault = signal.aborted ? givenUp : await trySending(mailServer, message)
      await keepOutcome(db, message, fault, now())
      if (!fault) sent += 1
    }
  }
  return sent
}

type Fault = { words: string; isFinal: boolean; isOurs?: true }

const givenUp: Fault = { words: 'We stopped before it was sent.', isFinal: false, isOurs: true }

/** Takes messages in hand, so that no other process sends them; one that dies lets go of them by itself. */
function claim(db: Db, now: Date) {
  return inTransaction(db, (trx) =>
    trx
      .updateTable('messages')
      .set((row) => ({
        status: 'sending',
        attempts: row('attempts', '+', 1),
        claimedUntil: new Date(now.getTime() + claimMilliseconds),
      }))
      .where('id', 'in', (due) =>
        due
          .selectFrom('messages')
          .select('id')
          .where('channel', '=', 'email')
          .where('sendAfter', '<=', now)
          .where((row) =>
            row.or([
              row('status', '=', 'queued'),
              row.and([row('status', '=', 'sending'), row('claimedUntil', '<', now)]),
            ]),
          )
          .orderBy('sendAfter')
          .orderBy('id')
          .limit(atOnce)
          .forUpdate()
          .skipLocked(),
      )
      .returning(['id', 'userId', 'recipient', 'subject', 'bodyHtml', 'bodyText', 'attempts'])
      .execute(),
  )
}

async function trySending(mailServer: MailServer, message: Claimed): Promise<Fault | undefined> {
  const { id, recipient: to, subject, bodyHtml: html, bodyText: text } = message
  const outcome = await sendLetter(mailServer, { id, to, subject, html, text })
  return outcome.kind === 'done' ? undefined : readFault(outcome)
}

function readFault({ kind, code }: Failure): Fault {
  switch (kind) {
    case 'refused':
      return { words: `The mail server refused it (${code}).`, isFinal: true }
    case 'unclear':
      return { words: `It broke off half way (${code}), so it may have arrived and is not sent again.`, isFinal: true }
    case 'unauthorised':
      return { words: `The mail server does not accept our name and password (${code}).`, isFinal: false }
    case 'rate_limited':
    case 'deferred':
      return { words: `The mail server asked to try later (${code}).`, isFinal: false }
    case 'malformed':
      return { words: `The mail server said something that is no SMTP (${code}).`, isFinal: false }
    case 'unreachable':
    case 'timed_out':
      return { words: `The mail server could not be reached (${code}).`, isFinal: false }
    default:
      return kind satisfies never
  }
}

async function keepOutcome(
  db: Db,
  { id, userId, subject, attempts }: Claimed,
  fault: Fault | undefined,
  now: Date,
): Promise<void> {
  const wait = waits[attempts - 1]
  await inTransaction(db, async (trx) => {
    const mine = trx.updateTable('messages').where('id', '=', id).where('status', '=', 'sending')
    if (fault?.isOurs) {
      await mine.set((row) => ({ status: 'queued', claimedUntil: null, attempts: row('attempts', '-', 1) })).execute()
    } else if (fault) {
      const isOver = fault.isFinal || wait === undefined
      await mine
        .set({
          status: isOver ? 'failed' : 'queued',
          claimedUntil: null,
          lastError: fault.words,
          ...(!isOver && { sendAfter: new Date(now.getTime() + wait * 60_000) }),
        })
        .execute()
    } else {
      await mine.set({ status: 'sent', sentAt: now, claimedUntil: null, lastError: null }).execute()
      await recordActivity(trx, systemActor('messages'), {
        type: 'email.sent',
        userId,
        description: `Email sent: ${subject}`,
        entity: { type: 'message', id },
        at: now,
      })
    }
  })
}
