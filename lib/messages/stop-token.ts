import { createHmac, timingSafeEqual } from 'node:crypto'
import { readSettings } from '../env.ts'

const bytes = 16

/** A word for a link in an email that proves we wrote it to this person. It opens one thing only: stopping reminders. */
export function stopToken(userId: string): string {
  return Buffer.concat([Buffer.from(userId.replaceAll('-', ''), 'hex'), sign(userId)]).toString('base64url')
}

/** Whom the link was written to; undefined where we did not write it. */
export function readStopToken(token: string): string | undefined {
  const read = Buffer.from(token, 'base64url')
  if (read.length !== 16 + bytes || read.toString('base64url') !== token) return undefined
  const userId = read
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return timingSafeEqual(read.subarray(16), sign(userId)) ? userId : undefined
}

function sign(userId: string): Buffer {
  const { AUTH_SECRET } = readSettings()
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set: start the product with npm start or npm run dev.')
  return createHmac('sha256', AUTH_SECRET).update(`stop-reminders ${userId}`).digest().subarray(0, bytes)
}
