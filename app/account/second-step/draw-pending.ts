import type { SecondFactor } from '#lib/auth/second-factor/find-second-factor.ts'
import { otpauthUri } from '#lib/auth/second-factor/totp.ts'
import { qrPicture } from '#lib/documents/qr-picture.ts'

export type Pending = { picture: string; secret: string }

/** The set-up key for an app, as a QR code and as letters. */
export async function drawPending(factor: SecondFactor, email: string): Promise<Pending | undefined> {
  if (factor.kind !== 'pending') return undefined
  return {
    picture: await qrPicture(otpauthUri(factor.seed, email)),
    secret: factor.seed.replace(/(.{4})(?=.)/g, '$1 '),
  }
}
