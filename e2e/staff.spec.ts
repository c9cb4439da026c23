import type { Browser, Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { admin, signIn } from './house/cast.ts'
import { expect, expectAccessible, test } from './house/test.ts'

const nora = 'nora.field@acme.example'
const passphrase = 'six quiet kettles'
const halfMinute = 30_000

test('a colleague is invited, sets up two-step verification, and signs in with a code and with a recovery code', async ({
  page,
  browser,
}) => {
  const link = await invite(page)
  const noras = await (await browser.newContext()).newPage()
  await noras.goto(link)
  await noras.getByLabel('New password').fill(passphrase)
  await noras.getByRole('button', { name: 'Save password' }).click()
  await expect(noras).toHaveURL(/\/admin$/)

  await noras.goto('/account/second-step')
  await noras.getByRole('button', { name: 'Set it up' }).click()
  await expect(noras.getByRole('img', { name: /QR code/ })).toBeVisible()
  await expectAccessible(noras)
  const app = new TOTP({ secret: (await noras.locator('code').innerText()).replaceAll(' ', '') })
  await noras.getByLabel('Code shown in the app').fill(app.generate({ timestamp: Date.now() - halfMinute }))
  await noras.getByRole('button', { name: 'Switch it on' }).click()
  const shown = noras.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(shown).toHaveCount(10)
  const codes = await shown.allInnerTexts()
  await expectAccessible(noras)

  const phone = await passwordOnly(browser)
  await phone.goto('/admin')
  await expect(phone).toHaveURL(/\/sign-in\?/)
  await phone.goto('/sign-in/code')
  await phone.getByLabel('Code').fill('0000-0000-0000-0000')
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await expect(phone.getByText('This code is wrong')).toBeVisible()
  await phone.getByLabel('Code').fill(app.generate({ timestamp: Date.now() + halfMinute }))
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await expect(phone).toHaveURL(/\/admin$/)

  const lost = await passwordOnly(browser)
  await lost.getByLabel('Code').fill(codes[0] ?? '')
  await lost.getByRole('button', { name: 'Sign in' }).click()
  await expect(lost).toHaveURL(/\/admin$/)
})

test('a note that mentions a colleague appears in their inbox, and a medical one opens with a reason', async ({
  page,
  browser,
}) => {
  await signIn(page, admin)
  await page.goto('/admin/users?q=lister')
  await page
    .getByRole('link', { name: /Lister/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Note' }).pressSequentially('Please call back @Nor')
  await page.getByRole('listbox', { name: 'Colleagues' }).getByRole('option', { name: 'Nora Field' }).click()
  await page.getByRole('button', { name: 'Add note' }).click()
  await page
    .getByRole('link', { name: /^Notes/ })
    .first()
    .click()
  await expect(page.getByText('Please call back @Nora Field')).toBeVisible()

  await page.getByRole('textbox', { name: 'Note' }).fill('Carries an inhaler')
  await page.getByLabel('Kind of note').selectOption('medical')
  await page.getByRole('button', { name: 'Add note' }).click()
  await page.getByText('Medical note, encrypted').click()
  await expect(page.getByText('Carries an inhaler')).toBeHidden()
  await page.getByLabel('Why do you need to see this?').fill('ambulance on its way')
  await page.getByLabel('Why do you need to see this?').press('Enter')
  await expect(page.getByText('Carries an inhaler')).toBeVisible()
  await expectAccessible(page)

  const noras = await (await browser.newContext()).newPage()
  await reset(page, noras)
  await noras.goto('/admin/inbox')
  await expect(noras.getByText('1 unread')).toBeVisible()
  await expectAccessible(noras)
  await noras.getByRole('button', { name: /^Mark as read/ }).click()
  await expect(noras.getByText('0 unread')).toBeVisible()
  await noras.getByRole('link', { name: /^Note on/ }).click()
  await noras.getByRole('textbox', { name: 'Note' }).fill('Called back')
  await noras.getByRole('button', { name: 'Save' }).click()
  await expect(noras).toHaveURL(/\/notes$/)
  await expect(noras.getByText('Called back')).toBeVisible()
})

async function invite(page: Page): Promise<string> {
  await signIn(page, admin)
  await page.goto('/admin/staff/invite')
  await page.getByLabel('Email').fill(nora)
  await page.getByLabel('First name').fill('Nora')
  await page.getByLabel('Last name').fill('Field')
  await page.getByRole('radio', { name: /^Admin/ }).check()
  await page.getByRole('button', { name: 'Create invitation' }).click()
  return pathIn(await page.getByRole('status').textContent())
}

/** The admin resets Nora's two-step verification, so that her password is enough. */
async function reset(page: Page, noras: Page): Promise<void> {
  await page.goto('/admin/staff')
  await page.getByRole('link', { name: 'Nora Field' }).click()
  await page.getByRole('button', { name: 'Reset two-step verification: Nora Field' }).click()
  await expect(page.getByRole('button', { name: 'Reset two-step verification: Nora Field' })).toBeHidden()
  await signIn(noras, nora, passphrase)
}

/** Before JavaScript, with the password given: the code is asked for next. */
async function passwordOnly(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(nora)
  await page.getByLabel('Password', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/sign-in\/code$/)
  return page
}

function pathIn(told: string | null): string {
  return /\/set-password\/[\w-]+/.exec(told ?? '')?.[0] ?? ''
}
