import { admin, signIn } from './house/cast.ts'
import { planSession } from './house/plan-session.ts'
import { expect, expectAccessible, test } from './house/test.ts'

test('a booking is paid in part, loses a seat, is paid too much, and the rest is given back', async ({
  page,
  baseURL,
}) => {
  await signIn(page, admin)
  const read = async (path: string) => (await (await page.request.get(`/api/admin/${path}`)).json()).data
  const [person] = await read('users?q=dmitri.hall1190')
  const sessionId = await planSession(page, { day: '2031-06-03', capacity: 8 })
  const body = { userId: person.id, sessionId, seats: 5, source: 'phone', secondSeat: 'meant' }
  const made = await page.request.post('/api/admin/bookings', { data: body, headers: { origin: baseURL ?? '' } })
  expect(made.status()).toBe(201)
  const { id, finalAmount } = (await made.json()).data
  const pounds = Number(finalAmount).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' })
  const figure = (label: string) =>
    page.getByRole('region', { name: 'Money' }).locator('dl > div').filter({ hasText: label })

  await page.goto(`/admin/bookings/${id}`)
  await expect(figure('Owed')).toContainText(pounds)
  await expect(figure('Left to pay')).toContainText(pounds)
  await page.getByRole('link', { name: 'Take a payment' }).click()
  await expect(page.getByLabel('Amount')).toHaveValue(finalAmount)
  await expectAccessible(page)
  await page.getByLabel('Amount').fill('£40')
  await page.getByLabel('How it was paid').selectOption('cash')
  await page.getByRole('button', { name: 'Record this payment' }).click()
  await expect(figure('Received')).toContainText('£40.00')

  await page.getByRole('link', { name: 'Cancel booking or seats' }).click()
  await expect(page.getByRole('button', { name: 'Cancel the booking' })).toBeHidden()
  await page.getByRole('checkbox', { name: 'Seat 5:' }).check()
  await expect(page.getByText('Price reduction')).toBeVisible()
  await page.getByRole('radio', { name: /^You do/ }).check()
  await expect(page.getByText('You are cancelling, so none of')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Cancel this seat' }).click()
  await expect(page.getByText('Say why.')).toBeVisible()
  await page.getByLabel('Reason').fill('The room is smaller')
  await page.getByRole('button', { name: 'Cancel this seat' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /RFT-/ })).toBeVisible()

  await page.getByRole('link', { name: 'Take a payment' }).click()
  await page.getByLabel('Amount').fill('2000')
  await page.getByRole('button', { name: 'Record this payment' }).click()
  await expect(page.getByText('is more than is left to pay')).toBeVisible()
  await expect(page.getByLabel('Amount')).toHaveValue('2000')
  await page.getByLabel('Record it anyway').check()
  await page.getByRole('button', { name: 'Record this payment' }).click()
  await expect(figure('To give back')).toBeVisible()

  await page.getByRole('link', { name: 'Give money back' }).click()
  await expectAccessible(page)
  await page.getByLabel('Reason').selectOption('duplicate_booking')
  await page.getByRole('button', { name: 'Give it back' }).click()
  await expect(figure('On its way back')).toBeVisible()
  await expect(figure('Left to pay')).toContainText('£0.00')

  await page.goto('/admin/refunds?status=pending&q=dmitri.hall1190')
  await page.getByRole('link', { name: /^PAY-/ }).first().click()
  await page.getByLabel('Reference of the transfer').fill('FP 4711')
  await page.getByRole('button', { name: 'It has been paid' }).click()
  await expect(page.getByText('Transfer: FP 4711')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/admin/bookings/${id}`)
  await expect(figure('Given back')).toBeVisible()
  await page.getByText('How this adds up').click()
  await expect(page.getByRole('cell', { name: /Seat 5 cancelled/ }).first()).toBeVisible()
  await expectAccessible(page)
})

test('the bookings of a called-off session are settled one by one', async ({ page, baseURL }) => {
  await signIn(page, admin)
  const read = async (path: string) => (await (await page.request.get(`/api/admin/${path}`)).json()).data
  const headers = { origin: baseURL ?? '' }
  const [person] = await read('users?q=dmitri.hall1190')
  const [course] = await read('courses?q=CPR')
  const [venue] = await read('venues')
  const [instructor] = await read('users?role=instructor')
  const days = [{ day: '2032-05-04', from: '09:30', until: '12:30' }]
  const planned = await page.request.post('/api/admin/sessions', {
    data: {
      courseId: course.id,
      venueId: venue.id,
      instructorId: instructor.id,
      days,
      status: 'published',
      planAnyway: 'meant',
    },
    headers,
  })
  expect(planned.status()).toBe(201)
  const sessionId = (await planned.json()).data.id
  const body = { userId: person.id, sessionId, seats: 2, source: 'phone' }
  expect((await page.request.post('/api/admin/bookings', { data: body, headers })).status()).toBe(201)

  await page.goto(`/admin/sessions/${sessionId}`)
  await page.getByText('Cancel this session').click()
  await page.getByLabel('Reason').fill('The hall is flooded')
  await page.getByRole('button', { name: 'Cancel the session' }).click()
  await page.getByRole('link', { name: 'Settle the bookings' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Settle these bookings' }).click()
  await expect(page.getByText('Choose what to do with at least one booking.')).toBeVisible()
  await page.getByLabel('All bookings without a choice below').selectOption('give back')
  await page.getByRole('button', { name: 'Settle these bookings' }).click()
  await expect(page.getByText('1 of 1 done.')).toBeVisible()
  await expect(page.getByText('All settled')).toBeVisible()
})
