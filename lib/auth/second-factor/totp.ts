import { Secret, TOTP } from 'otpauth'

const seconds = 30
/** Phone clocks drift, and typing takes time. */
const stepsAround = 1

/** 160 random bits in base32, which people can type into an app. */
export function newSeed(): string {
  return new Secret({ size: 20 }).base32
}

/** The address in the QR code that an authenticator app scans. */
export function otpauthUri(seed: string, email: string): string {
  return totpOf(seed, email).toString()
}

/** The half minute (counted from 1970) that the code belongs to; undefined unless it is now or next to now. */
export function matchingStep(seed: string, code: string, now: Date): number | undefined {
  const away = totpOf(seed).validate({ token: code, timestamp: now.getTime(), window: stepsAround })
  return away === null ? undefined : Math.floor(now.getTime() / 1000 / seconds) + away
}

function totpOf(seed: string, label = ''): TOTP {
  return new TOTP({ issuer: 'React Fast', label, secret: Secret.fromBase32(seed), digits: 6, period: seconds })
}
