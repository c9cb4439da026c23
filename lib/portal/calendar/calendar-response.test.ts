import { expect, test } from 'vitest'
import { calendarResponse } from './calendar-response.ts'

test('calendarResponse gives a calendar as a file that nobody caches', async () => {
  const response = calendarResponse('BEGIN:VCALENDAR')
  expect(await response.text()).toBe('BEGIN:VCALENDAR')
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="react-fast-training.ics"',
    'cache-control': 'no-store',
  })
})
