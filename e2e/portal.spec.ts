import { findBooking, known } from './house/cast.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './house/test.ts'

test('a customer finds their booking, sees their own data, and signs out', async ({ page }) => {
  await findBooking(page, { reference: ' rft 2408-1740', email: 'Dmitri.Hall1190@mail.example.co.uk' })
  await expect(page.getByRole('heading', { level: 1, name: 'Hello Dmitri' })).toBeVisible()
  await expect(page.getByText(known.reference).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Find your booking' })).toBeVisible()
  await page.goto('/portal/bookings')
  await expect(page).toHaveURL(/\/portal$/)
})

test('every failed lookup gets the same words, and typed text stays', async ({ page }) => {
  const wrong = [
    { ...known, email: 'someone@else.example' },
    { ...known, reference: 'RFT-00000-00000' },
    { ...known, email: 'no address' },
  ]
  for (const input of wrong) {
    await findBooking(page, input)
    await expect(page.getByText('We couldn’t find that booking.')).toBeVisible()
    await expect(page.getByLabel('Email')).toHaveValue(input.email)
    await expectAccessible(page)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the portal still opens', async ({ page }) => {
    await findBooking(page, { ...known, email: 'someone@else.example' })
    await expect(page.getByText('We couldn’t find that booking.')).toBeVisible()
    await findBooking(page, known)
    await expect(page.getByRole('heading', { level: 1, name: 'Hello Dmitri' })).toBeVisible()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/portal$/)
  })
})
