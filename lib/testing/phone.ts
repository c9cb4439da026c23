import { vi } from 'vitest'
import type { KeptEntry, KeptRegister, QueuedMark } from '../offline/kept-register.ts'

type Call = { address: string; method: string | undefined; body: unknown }

/** Answers every request with this, after `meanwhile`; returns the list of requests, which fills as they are made. */
export function serverSays(status: number, body: object, meanwhile?: () => Promise<unknown>): Call[] {
  const calls: Call[] = []
  vi.stubGlobal('fetch', async (address: string, { method, body: sent }: RequestInit = {}) => {
    calls.push({ address, method, body: typeof sent === 'string' ? JSON.parse(sent) : undefined })
    await meanwhile?.()
    return Response.json(body, { status })
  })
  return calls
}

/** A register of one day as a phone of Ines stores it, with these attendees. */
export function keptRegister(...attendeeIds: string[]): KeptRegister {
  return {
    sessionId: 'class',
    ownerId: 'ines',
    keptAt: Date.now(),
    courseName: 'First aid',
    attendanceOnly: false,
    isSubmitted: false,
    requiredMinutes: 360,
    days: [{ day: '2026-12-01', label: 'Tue 1 Dec', minutes: 360 }],
    entries: attendeeIds.map(keptEntry),
  }
}

export function keptEntry(id: string): KeptEntry {
  return {
    id,
    firstName: 'Ada',
    lastName: 'Khan',
    companyName: null,
    mayAttend: true,
    isCertified: false,
    assessment: null,
    missing: [],
    marks: [],
    checkInHash: '',
  }
}

/** A mark by Ines that waits. */
export function queuedMark(over: Partial<QueuedMark> = {}): QueuedMark {
  return {
    id: crypto.randomUUID(),
    attendeeId: crypto.randomUUID(),
    sessionId: 'class',
    by: 'ines',
    day: '2026-12-01',
    status: 'present',
    markedAt: '2026-12-01T09:31:00.000Z',
    ...over,
  }
}
