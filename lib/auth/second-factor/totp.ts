import { Secret, TOTP } from 'otpauth'

const seconds = 30
/** Clocks of phones go wrong a little, and typing takes a while. */
const stepsAround = 1

/** 160 random bits, in the letters that people can type into an app. */
export function newSeed(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator app reads out of the picture. */
export function otpauthUri(seed: string, email: string): string {
  return totpOf(seed, email).toString()
}

/** The half minute whose code this is, counted from 1970; undefined when it is none of now. */
export function matchingStep(seed: string, code: string, now: Date): number | undefined {
  const away = totpOf(seed).validate({ token: code, timestamp: now.getTime(), window: stepsAround })
  return away === null ? undefined : Math.floor(now.getTime() / 1000 / seconds) + away
}

function totpOf(seed: string, label = ''): TOTP {
  return new TOTP({ issuer: 'React Fast', label, secret: Secret.fromBase32(seed), digits: 6, period: seconds })
}
