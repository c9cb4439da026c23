import { expect, test } from 'vitest'
import { keepPortalToken, portalCookie, portalTokenIn } from './portal-cookie.ts'

test('portalCookie is for this host, for our pages and for no script', () => {
  expect(portalCookie()).toEqual({
    name: 'portal-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false },
  })
  expect(keepPortalToken('abc')).toEqual({ 'set-cookie': 'portal-session=abc; Path=/; HttpOnly; SameSite=Lax' })
})

test('portalCookie is bound to its host and secure over TLS', () => {
  const url = new URL('https://crm.example')
  expect(portalCookie(url)).toMatchObject({ name: '__Host-portal-session', options: { secure: true } })
  expect(keepPortalToken('abc', url)['set-cookie']).toBe(
    '__Host-portal-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure',
  )
})

test('portalTokenIn reads the token among other cookies', () => {
  const tokenIn = (cookie: string) => portalTokenIn(new Headers({ cookie }))
  expect(tokenIn('a=1; portal-session=abc=; b=2')).toBe('abc=')
  expect(tokenIn('portal-session=abc')).toBe('abc')
  expect(tokenIn('my-portal-session=abc')).toBeUndefined()
  expect(portalTokenIn(new Headers())).toBeUndefined()
})
