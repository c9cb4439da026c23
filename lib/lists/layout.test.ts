import { expect, test } from 'vitest'
import { columnsInput } from './columns-input.ts'
import { readLayout, writeLayout } from './layout.ts'

const columns = { name: { label: 'Name' }, email: { label: 'Email' }, city: { label: 'Town', isExtra: true } } as const

test('a browser is shown the columns it chose, as its cookie says', () => {
  const liked = { columns: ['name', 'city'], density: 'comfortable' } as const
  const [cookie = ''] = writeLayout('people', { ...liked, columns: [...liked.columns] }).split(';')
  expect(cookie).toBe('people-list=comfortable.name.city')
  expect(readLayout(columns, 'comfortable.name.city')).toEqual(liked)
  expect(readLayout(columns, 'comfortable.name.city', ['name', 'email']).columns).toEqual(['name', 'email'])
})

test.each([undefined, '', 'rubbish', 'compact.passwordHash', 'compact.constructor'])(
  '%s shows the list as at first',
  (cookie) => {
    expect(readLayout(columns, cookie)).toEqual({ columns: ['name', 'email'], density: 'compact' })
  },
)

test('columns are listed with dots, as pages do, or with commas, and the first of the list leads', () => {
  for (const asked of ['email.city', 'email,city', 'email,name,city', 'name.email.email.city'])
    expect(columnsInput(columns).parse(asked)).toEqual(['name', 'email', 'city'])
  for (const asked of ['email,password', '', 'email.'])
    expect(columnsInput(columns).safeParse(asked).success).toBe(false)
})

test('the cookie of a layout lasts a year on the pages of the office', () => {
  expect(writeLayout('people', { columns: ['name'], density: 'compact' })).toBe(
    'people-list=compact.name; path=/admin; max-age=31536000; samesite=lax',
  )
})

test('columns are asked for in at most 800 letters', () => {
  const takes = (asked: string) => columnsInput(columns).safeParse(asked).success
  const names = (count: number) => 'name.'.repeat(count)
  expect(takes(`${names(159)}email`)).toBe(true)
  expect(takes(`${names(158)}email.email`)).toBe(false)
})
