import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { instructor } from './cast.ts'

const listed = z.object({
  data: z.array(z.object({ id: z.string(), code: z.string().optional(), email: z.string().nullish() })),
})
const made = z.object({ data: z.object({ id: z.string() }) })

/** Plans and publishes a session of Emergency First Aid at Work over the API, as the colleague who is signed in. */
export async function planSession(page: Page, { day, capacity }: { day: string; capacity: number }): Promise<string> {
  const read = async (path: string) => listed.parse(await (await page.request.get(`/api/admin/${path}`)).json()).data
  const course = (await read('courses')).find(({ code }) => code === 'EFAW')
  const teacher = (await read('users?role=instructor&pageSize=100')).find(({ email }) => email === instructor)
  const [venue] = await read('venues')
  const answer = await page.request.post('/api/admin/sessions', {
    headers: { origin: new URL(page.url()).origin },
    data: {
      courseId: course?.id,
      venueId: venue?.id,
      instructorId: teacher?.id,
      status: 'published',
      capacity,
      days: [{ day, from: '09:30', until: '16:30' }],
    },
  })
  expect(answer.status()).toBe(201)
  return made.parse(await answer.json()).data.id
}
