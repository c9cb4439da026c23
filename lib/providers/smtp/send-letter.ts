import { z } from 'zod'
import { type Letter, smtp } from './smtp.ts'

/** Hands a letter to the mail server. Not repeatable: no server has to know a Message-ID again. */
export const sendLetter = smtp.defineCall({
  name: 'send',
  seconds: 90,
  tries: 3,
  isRepeatable: false,
  answer: z.object({ messageId: z.string() }),
  ask: (client, letter: Letter, signal) => client.send(letter, signal),
})
