import { type Channel, channels } from '../labels.ts'
import type { Carrier, OpenCarrier } from './carrier.ts'
import { mailCarrier } from './mail-carrier.ts'

/** The carrier of each channel. Messages of a channel without one wait in the outbox. */
const carriers: Record<Channel, Carrier | undefined> = {
  email: mailCarrier,
  sms: undefined,
  telegram: undefined,
  voice: undefined,
}

export type OpenCarriers = ReadonlyMap<Channel, OpenCarrier>

/** Opens every configured carrier. */
export function openCarriers(): OpenCarriers {
  const open = new Map<Channel, OpenCarrier>()
  for (const channel of channels) {
    const carrier = carriers[channel]?.open()
    if (carrier) open.set(channel, carrier)
  }
  return open
}
