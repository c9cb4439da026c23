import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { daniel, instructor, signIn } from './house/cast.ts'
import {
  kept,
  nameOf,
  names,
  openClass,
  openRegister,
  openRegisterOn,
  phone,
  readRegister,
  row,
  tap,
} from './house/register.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './house/test.ts'

test('without JavaScript everyone is marked, and the register is handed in only then', async ({ browser }) => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const page = await context.newPage()
  // After the course this hands in the register for good, so it uses a class that no other journey needs.
  await signIn(page, daniel)
  await openClass(page)
  await page.getByRole('button', { name: 'Hand in the register' }).click()
  await expect(page.getByText(/are not marked on every day yet/)).toBeVisible()

  for (const name of await names(page)) await tap(page, name)
  await expect(page.getByText(/^(\d+) of \1 here$/)).toBeVisible()
  await page.getByRole('button', { name: 'Hand in the register' }).click()
  await expect(page.getByText('The register was handed in')).toBeVisible()
  await context.close()
})

test('one press marks everyone present, and another takes it back', async ({ browser }) => {
  const { context, page } = await openRegister(browser)
  const before = await page.getByText('Not marked', { exact: true }).count()
  expect(before).toBeGreaterThan(1)
  await page.getByRole('button', { name: /^(All|Mark the other \d+) present$/ }).click()
  await expect(page.getByText(`${before} marked present`)).toBeVisible()
  await expect(page.getByText('Not marked', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Not marked', { exact: true })).toHaveCount(before)
  await expect(page.getByText('All marks saved')).toBeVisible()

  await page.getByRole('button', { name: /^(All|Mark the other \d+) passed$/ }).click()
  await expect(page.getByText(/^\d+ marked as passed\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /^(All|Mark the other \d+) passed$/ })).toBeVisible()
  await context.close()
})

test('a row holds mark, minutes, identity and assessment, and handing in stays in reach', async ({ browser }) => {
  const { context, page } = await openRegister(browser)
  const [, , third] = await names(page)
  const line = row(page, third)
  await expect(page.getByRole('button', { name: 'Hand in the register' })).toBeInViewport()
  await page.getByLabel(`More for ${third}`).click()
  await line.getByLabel('Minutes attended').fill('300')
  await page.getByRole('button', { name: `${third}: late` }).click()
  await expect(line.getByText('Late, 5 h', { exact: true })).toBeVisible()
  await expect(page.getByText(/^[1-9]\d* of 12 marked$/)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: `${third}: present` }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: `${third}: present` })).toBeFocused()
  await page.keyboard.press('i')
  await expect(page.getByRole('button', { name: `${third}: ID checked` })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('p')
  const passed = page.getByRole('button', { name: `${third}: passed` })
  await expect(passed).toHaveAttribute('aria-pressed', 'true')
  await page.mouse.wheel(0, 5000)
  await expect(page.getByRole('button', { name: 'Hand in the register' })).toBeInViewport()

  await passed.click()
  await expect(passed).toHaveAttribute('aria-pressed', 'false')
  await page.getByRole('button', { name: `${third}: ID checked` }).click()
  await page.getByLabel(`More for ${third}`).click()
  await line.getByRole('button', { name: 'Remove the mark' }).click()
  await expect(line.getByText('Not marked', { exact: true })).toBeVisible()
  await expect(page.getByText('All marks saved')).toBeVisible()
  await context.close()
})

/** Nothing can be reached from there, by page or by the code behind it. */
const unreachable = { proxy: { server: 'http://127.0.0.1:9' } }

test('twelve offline marks survive a closed phone, and reach the server once with their true times', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'phone-'))
  const turnOn = (network?: object) =>
    playwright.chromium.launchPersistentContext(profile, {
      ...{ ...launchOptions, ...phone, locale: 'en-GB', ...network },
      ...(baseURL && { baseURL }),
    })
  const before = await turnOn()
  const { page, sessionId } = await openRegisterOn(before)
  const twelve = (await names(page)).slice(0, 12)
  expect(twelve).toHaveLength(12)
  const [first = '', last = ''] = [twelve[0], twelve.at(-1)]
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const standing = await readRegister(before, sessionId)

  await before.setOffline(true)
  const began = Date.now()
  for (const name of twelve) await tap(page, name)
  await expect(page.getByText('12 marks saved on this phone, will sync')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('13 marks saved on this phone, will sync')).toBeVisible()
  await tap(page, last)
  await expect(page.getByText('14 marks saved on this phone, will sync')).toBeVisible()
  await expect(page.getByText(/^\d\d:\d\d, on this phone$/)).toHaveCount(12)
  const ended = Date.now()
  await page.reload()
  await expect(page.getByText('14 marks saved on this phone, will sync')).toBeVisible()
  await before.close()

  const cellar = await turnOn(unreachable)
  const reopened = await cellar.newPage()
  await reopened.goto('/instructor')
  await expectAccessible(reopened)
  await reopened.locator(`a[href="/instructor/sessions/${sessionId}"]`).click()
  await expect(reopened.getByText('You need to be online to hand in: open it again.')).toBeVisible()
  await expect(reopened.getByText(/^Not shown without a network: needs and contacts/)).toBeVisible()
  await expect(reopened.getByText('14 marks saved on this phone, will sync')).toBeVisible()
  await expect(reopened.getByText('12 of 12 here')).toBeVisible()

  await reopened.getByText('Check in with QR code').click()
  await reopened.getByLabel('Code under the QR code').fill('IN-00000-00000')
  await reopened.getByRole('button', { name: 'Check in', exact: true }).click()
  await expect(reopened.getByText('This code is not for this session.')).toBeVisible()
  await expect(reopened.getByText('0 of 12 can be certified.')).toBeVisible()
  await reopened.getByRole('button', { name: `${first}: passed` }).click()
  await expect(reopened.getByText('1 of 12 can be certified.')).toBeVisible()
  await reopened.getByLabel('New note').fill('The projector was broken')
  await reopened.getByRole('button', { name: 'Keep note' }).click()
  await expect(reopened.getByText('14 marks, 1 assessment, 1 note saved on this phone, will sync')).toBeVisible()
  await reopened.getByRole('button', { name: 'Hand in the register' }).click()
  await expect(reopened.getByText(/^Not yet: this phone still has/)).toBeVisible()

  await cellar.close()

  const context = await turnOn()
  const upstairs = await context.newPage()
  await upstairs.goto(`/instructor/sessions/${sessionId}`)
  await expect(upstairs.getByText('All marks saved')).toBeVisible()
  await expect(upstairs.getByText(/^\d\d:\d\d, saved$/)).toHaveCount(12)
  await expect(upstairs.getByText('The projector was broken')).toBeVisible()
  await expect(upstairs.getByRole('button', { name: `${first}: passed` })).toHaveAttribute('aria-pressed', 'true')
  await expect(upstairs.getByText('12 of 12 here')).toBeVisible()

  const listed = await readRegister(context, sessionId)
  for (const name of twelve) {
    const [old] = standing.find((one) => nameOf(one) === name)?.marks ?? []
    const [mark] = listed.find((one) => nameOf(one) === name)?.marks ?? []
    const version = (old?.version ?? 0) + (name === last ? 3 : 1)
    expect(mark, name).toMatchObject({ status: 'present', version })
    expect(Date.parse(mark?.markedAt ?? '')).toBeGreaterThanOrEqual(began)
    expect(Date.parse(mark?.markedAt ?? '')).toBeLessThanOrEqual(ended)
  }
  await context.close()
  rmSync(profile, { recursive: true })
})

test('signing out leaves no names on the phone, and loses no mark', async ({ browser }) => {
  const { context, page, sessionId } = await openRegister(browser)
  const [first] = await names(page)
  await page.route('**/attendance', (route) => route.abort())
  await tap(page, first)
  await expect(page.getByText('1 mark saved on this phone, will sync')).toBeVisible()

  await page.goto('/instructor')
  await page.getByLabel(/your menu/).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await expect.poll(() => kept(page)).toEqual({ registers: 0, queue: 1, shells: 0 })

  await page.unroute('**/attendance')
  await signIn(page, instructor)
  await page.goto(`/instructor/sessions/${sessionId}`)
  await expect(page.getByText('All marks saved')).toBeVisible()
  await expect.poll(() => kept(page)).toMatchObject({ registers: 1, queue: 0 })
  await context.close()
})
