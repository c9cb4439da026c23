import { expect } from 'vitest'
import { describeWorld, fingerprint } from '../testing/fingerprint.ts'
import { importFile } from '../testing/import-file.ts'
import { killImports, startImport } from '../testing/kill-import.ts'
import { test } from '../testing/test.ts'

const sample = 'lib/imports/sample/legacy-bookings.ndjson'

test('the same command resumes after kill -9 at any instant, never double', async ({ ownDb, ownUrl }) => {
  expect(await killImports(ownUrl, sample, [350, 500, 650])).toBeGreaterThan(0)
  const { code, printed } = await startImport(ownUrl, sample, '--apply', '--json').ended
  expect({ code, printed }).toMatchObject({ code: 0 })
  expect(JSON.parse(printed.trim().split('\n').at(-1) ?? '')).toMatchObject({
    read: 627,
    penceIn: 7062900,
    penceOut: 7062900,
  })

  const world = await describeWorld(ownDb)
  const before = await fingerprint(ownDb)
  await importFile(ownDb, ownUrl, sample)
  expect(await fingerprint(ownDb)).toEqual(before)
  expect({ users: world.users?.length, bookings: world.bookings?.length }).toEqual({ users: 180, bookings: 569 })
})

test('one run at a time: of two at once one is refused, and nothing is doubled', async ({ ownDb, ownUrl }) => {
  const both = [startImport(ownUrl, sample, '--apply'), startImport(ownUrl, sample, '--apply')]
  const ended = await Promise.all(both.map(({ ended }) => ended))

  const codes = ended.map(({ code }) => code).sort()
  expect([
    [0, 0],
    [0, 1],
  ]).toContainEqual(codes)
  if (codes[1] === 1) expect(ended.find(({ code }) => code === 1)?.printed).toContain('Another import is running')
  expect((await describeWorld(ownDb)).bookings).toHaveLength(569)
})

test('an interrupt stops cleanly and leaves nothing half done', async ({ ownDb, ownUrl }) => {
  const before = await fingerprint(ownDb)
  const abort = new AbortController()
  const run = importFile(ownDb, ownUrl, sample, {
    signal: abort.signal,
    batchSize: 100,
    onProgress: () => abort.abort(),
  })

  await expect(run).rejects.toThrow('aborted')
  expect(await fingerprint(ownDb)).toEqual(before)
  expect(await ownDb.selectFrom('importRuns').select('state').execute()).toEqual([{ state: 'interrupted' }])
  expect((await importFile(ownDb, ownUrl, sample)).numbers.imported).toBe(569)
})
