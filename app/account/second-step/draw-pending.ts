import QRCode from 'qrcode'
import type { SecondFactor } from '#lib/auth/second-factor/find-second-factor.ts'
import { otpauthUri } from '#lib/auth/second-factor/totp.ts'

export type Pending = { picture: string; secret: string }

/** What an app needs to be set up, as a picture and in letters. */
export async function drawPending(factor: SecondFactor, email: string): Promise<Pending | undefined> {
  if (factor.kind !== 'pending') return undefined
  const svg = await QRCode.toString(otpauthUri(factor.seed, email), { type: 'svg', margin: 2 })
  return {
    picture: `data:image/svg+xml,${encodeURIComponent(svg)}`,
    secret: factor.seed.replace(/(.{4})(?=.)/g, '$1 '),
  }
}
