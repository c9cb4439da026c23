import { globSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { z } from 'zod'
import {
  type Canary,
  canaries,
  canariesIn,
  everyCanary,
  plainCanaries,
  sealedCanaries,
  writtenCanaries,
} from '../lib/testing/canaries.ts'
import { admin, instructor, known, signIn } from './house/cast.ts'
import { londonDay } from './house/london-day.ts'
import { expect, test } from './house/test.ts'

const made = z.object({ data: z.object({ id: z.string() }) })
const listed = z.object({ data: z.array(z.object({ id: z.string(), email: z.string().nullish() })) })
const booked = z.object({
  data: z.object({ id: z.string(), reference: z.string(), attendees: z.array(z.object({ id: z.string() })) }),
})

/** Ids by the folder they are looked up in. */
type Ids = Record<'users' | 'bookings' | 'sessions' | 'seat' | 'note', string>

test('each page sends only the fields its reader may see', async ({ page, browser }) => {
  await signIn(page, admin)
  const { ids, reference } = await plant(page)
  const [own, other] = [(await browser.newContext()).request, (await browser.newContext()).request]
  await lookUp(own, { reference, email: canaries.email })
  await lookUp(other, known)
  const teacher = await (await browser.newContext()).newPage()
  await signIn(teacher, instructor)

  // gates.spec.ts tests that no one gets past the guard of another area.
  expect(await seenOnPages(other, ids, '/portal')).toEqual([])
  // Phone, contact and needs are requested one by one, with a reason.
  const taught: Canary[] = ['firstName', 'lastName', 'companyName', 'instructorNote']
  expect(taught).toEqual(expect.arrayContaining(await seenOnPages(teacher.request, ids, '/instructor')))

  const officeOnly: Canary[] = ['notes', 'internalNote', 'instructorNote', 'medicalNote', 'sessionNote']
  const notSent: Canary[] = [...officeOnly, ...everyCanary.filter((name) => name in sealedCanaries)]
  const theirs = await seenOnPages(own, ids, '/portal')
  expect(theirs).toEqual(expect.arrayContaining(['email', 'firstName', 'phone', 'city', 'sharedNote']))
  expect(theirs.filter((name) => notSent.includes(name))).toEqual([])

  const office = await seenOnPages(page.request, ids, '/admin')
  expect(office).toEqual(expect.arrayContaining(Object.keys(plainCanaries)))
  expect(office.filter((name) => name in sealedCanaries || name === 'medicalNote')).toEqual([])

  const headers = { origin: new URL(page.url()).origin }
  for (const path of ['users/export?columns=name.email.phone', 'activity/export']) {
    const file = await page.request.post(`/api/admin/${path}`, { headers, data: {} })
    expect(file.headers()['content-type']).toContain('text/csv')
    expect(canariesIn(await file.text()).filter((name) => name in sealedCanaries)).toEqual([])
  }
})

/** A person with a canary in every field, booked for tomorrow evening with the demo company's instructor. */
async function plant(page: Page): Promise<{ ids: Ids; reference: string }> {
  const headers = { origin: new URL(page.url()).origin }
  const post = async (path: string, data: object): Promise<unknown> => {
    const answer = await page.request.post(`/api${path}`, { headers, data })
    expect([path, answer.status(), answer.ok() || (await answer.text())]).toEqual([path, 201, true])
    return answer.json()
  }
  const first = async (path: string) => listed.parse(await (await page.request.get(`/api/admin/${path}`)).json())

  const { id: userId } = made.parse(await post('/admin/users', { ...plainCanaries, ...sealedCanaries })).data
  const notes = `/admin/users/${userId}/notes`
  await post(notes, { noteContent: writtenCanaries.internalNote })
  await post(notes, { noteContent: writtenCanaries.sharedNote, isInternal: false })
  await post(notes, { noteContent: writtenCanaries.medicalNote, noteType: 'medical' })
  const note = made.parse(await post(notes, { noteContent: writtenCanaries.instructorNote, forInstructors: true })).data
    .id

  const teacher = (await first('users?role=instructor&pageSize=100')).data.find(({ email }) => email === instructor)
  const [course, venue] = [(await first('courses')).data[0], (await first('venues')).data[0]]
  const day = londonDay(1)
  const plan = { courseId: course?.id, venueId: venue?.id, instructorId: teacher?.id, status: 'published', capacity: 4 }
  const session = await post('/admin/sessions', { ...plan, days: [{ day, from: '18:05', until: '20:35' }] })
  const sessionId = made.parse(session).data.id
  const seat = { userId, sessionId, specialRequirements: writtenCanaries.requirements }
  const booking = booked.parse(await post('/admin/bookings', seat)).data
  await post(`/instructor/sessions/${sessionId}/notes`, { content: writtenCanaries.sessionNote })

  const seatId = booking.attendees[0]?.id ?? ''
  return {
    ids: { users: userId, bookings: booking.id, sessions: sessionId, seat: seatId, note },
    reference: booking.reference,
  }
}

async function lookUp(request: APIRequestContext, { reference, email }: typeof known): Promise<void> {
  const answer = await request.post('/api/customer/lookup', { data: { email, bookingReference: reference } })
  expect(answer.status()).toBe(200)
}

/** Everything in the pages and files of an area, as sent to this reader. */
async function seenOnPages(request: APIRequestContext, ids: Ids, area: string): Promise<Canary[]> {
  const told: string[] = []
  for (const path of addressesFor(ids).filter((one) => one.startsWith(area))) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBeLessThan(500)
    told.push(await answer.text(), JSON.stringify(answer.headers()))
  }
  return canariesIn(told.join('\n'))
}

function addressesFor(ids: Ids): string[] {
  return globSync('app/**/{page.tsx,route.ts}')
    .filter((file) => !/^app\/api\/|\[token\]|\[number\]/.test(file))
    .map((file) => file.replace(/^app/, '').replace(/\/(page\.tsx|route\.ts)$/, ''))
    .map((path) =>
      path
        .replaceAll(/\/\([^)]+\)/g, '')
        .replace('[seatId]', ids.seat)
        .replace('[noteId]', ids.note),
    )
    .map((path) => path.replace('[id]', idOf(path, ids)) || '/')
    .flatMap((path) => (path === '/admin/users' ? [path, `${path}?q=canary`] : [path]))
}

function idOf(path: string, ids: Ids): string {
  const [, , area = ''] = path.split('/')
  return area === 'bookings' || area === 'sessions' ? ids[area] : ids.users
}
