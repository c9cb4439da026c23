import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './house/test.ts'

const known = { reference: 'RFT24081740', email: 'dmitri.hall1190@mail.example.co.uk' }

async function find(page: Page, { reference, email }: typeof known): Promise<void> {
  await page.goto('/portal')
  await page.getByLabel('Booking reference').fill(reference)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Find my booking' }).click()
}

test('a customer finds their booking, sees what is theirs, and leaves', async ({ page }) => {
  await find(page, { reference: ' rft 2408-1740', email: 'Dmitri.Hall1190@mail.example.co.uk' })
  await expect(page.getByRole('heading', { level: 1, name: 'Hello Dmitri' })).toBeVisible()
  await expect(page.getByText(known.reference).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Find your booking' })).toBeVisible()
  await page.goto('/portal/bookings')
  await expect(page).toHaveURL(/\/portal$/)
})

test('whatever is wrong, the words are the same and what was typed stays', async ({ page }) => {
  const wrong = [
    { ...known, email: 'someone@else.example' },
    { ...known, reference: 'RFT-00000-00000' },
    { ...known, email: 'no address' },
  ]
  for (const input of wrong) {
    await find(page, input)
    await expect(page.getByText('We couldn’t find that booking.')).toBeVisible()
    await expect(page.getByLabel('Email')).toHaveValue(input.email)
    await expectAccessible(page)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the portal opens all the same', async ({ page }) => {
    await find(page, { ...known, email: 'someone@else.example' })
    await expect(page.getByText('We couldn’t find that booking.')).toBeVisible()
    await find(page, known)
    await expect(page.getByRole('heading', { level: 1, name: 'Hello Dmitri' })).toBeVisible()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/portal$/)
  })
})
