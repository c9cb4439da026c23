import { expect, test } from 'vitest'
import { permissionNames, roleMay } from '../core/permissions.ts'
import { homeOf } from './home.ts'

test('homeOf leads admins to the office and instructors to their sessions', () => {
  expect([homeOf('admin'), homeOf('instructor')]).toEqual(['/admin', '/instructor'])
})

test('roleMay lets admins do everything, and instructors teach and keep their account', () => {
  expect(permissionNames.filter((name) => !roleMay('admin', name))).toEqual([])
  expect(permissionNames.filter((name) => roleMay('instructor', name))).toEqual([
    'teaching.read',
    'teaching.write',
    'account.own',
  ])
})
