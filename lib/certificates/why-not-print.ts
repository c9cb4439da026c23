import { listUnprintable } from '../documents/scripts/list-unprintable.ts'

/** Why a name cannot stand on a certificate as it is written. Undefined if it can. */
export async function whyNotPrint(holderName: string): Promise<string | undefined> {
  const letters = await listUnprintable(holderName)
  if (letters.length === 0) return undefined
  return `The certificate cannot show ${letters.join(' ')}: give the name on the certificate in other letters`
}
