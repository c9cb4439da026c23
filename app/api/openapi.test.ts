import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { describeWholeApi } from './describe-whole-api.ts'

const documented = describeWholeApi()

test('the description has no fault that a linter knows', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const faults = await lintFromString({ source: JSON.stringify(documented), config })
  expect(faults.map(({ ruleId, message, location }) => `${ruleId} ${message} ${location[0]?.pointer ?? ''}`)).toEqual(
    [],
  )
})

test('every handler is described, and nothing else', async () => {
  const files = globSync('app/api/**/route.ts').filter((file) => !/nextauth|\.\.\.rest/.test(file))
  const handlers = await Promise.all(
    files.map(async (file) => [pathOf(file), doorsOf(await import(/* @vite-ignore */ resolve(file)))]),
  )
  expect(methodsOf(documented.paths)).toEqual(Object.fromEntries(handlers))
})

test('every operation says in words what it does and what it answers', () => {
  for (const [path, operations] of Object.entries(documented.paths))
    for (const [method, operation] of Object.entries(operations))
      expect(operation, `${method} ${path}`).toMatchObject({ summary: expect.stringMatching(/^[A-Z]/) })
})

function pathOf(file: string): string {
  return `/${file
    .replace(/^app\//, '')
    .replace(/\/route\.ts$/, '')
    .replaceAll('[', '{')
    .replaceAll(']', '}')}`
}

function doorsOf(module: Record<string, object>): string[] {
  return Object.keys(module)
    .filter((name) => 'door' in Object(module[name]))
    .map((name) => name.toLowerCase())
    .sort()
}

function methodsOf(paths: Record<string, object>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(paths).map(([path, methods]) => [path, Object.keys(methods).sort()]))
}
