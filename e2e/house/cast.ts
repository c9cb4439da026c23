import { expect, type Page } from '@playwright/test'

export const demoPassword = 'a long demo password'
export const admin = 'admin@demo.example'
export const instructor = 'instructor@demo.example'
export const daniel = 'daniel@demo.example'

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}

/** A booking of the demo company and its booker's address. */
export const known = { reference: 'RFT24081740', email: 'dmitri.hall1190@mail.example.co.uk' }

/** Looks up a booking in the portal, as a customer does. */
export async function findBooking(page: Page, { reference, email } = known): Promise<void> {
  await page.goto('/portal')
  await page.getByLabel('Booking reference').fill(reference)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Find my booking' }).click()
}
