import { expect, type Page } from '@playwright/test'

export const demoPassword = 'a long demo password'
export const admin = 'admin@demo.example'
export const instructor = 'instructor@demo.example'

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}
