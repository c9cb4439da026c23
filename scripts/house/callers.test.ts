import { expect, test } from 'vitest'
import { listUncalled } from './callers.ts'

const verb = 'export async function issueRefund() {}\nexport const most = 3'

function uncalled(files: Record<string, string>) {
  return listUncalled(new Map(Object.entries({ 'lib/payments/issue-refund.ts': verb, ...files })))
}

test('a call by the demo, by a maker of tests or by a test does not count', () => {
  const both = ['lib/payments/issue-refund.ts issueRefund', 'lib/payments/issue-refund.ts most']
  const call = "import { issueRefund, most } from '../payments/issue-refund.ts'"
  expect(uncalled({})).toEqual(both)
  expect(uncalled({ 'lib/demo/change-minds.ts': call, 'lib/testing/make.ts': call })).toEqual(both)
  expect(uncalled({ 'lib/payments/issue-refund.test.ts': call.replace('../payments', '.') })).toEqual(both)
  expect(uncalled({ 'lib/bookings/move.ts': call.replace('issueRefund', 'type issueRefund') })).toEqual([both[0]])
})

test('a call by name, under another name, of the whole file or within it counts', () => {
  const from = "from '#lib/payments/issue-refund.ts'"
  expect(uncalled({ 'app/page.tsx': `import {\n  issueRefund as refund,\n  most,\n} ${from}` })).toEqual([])
  expect(uncalled({ 'app/page.tsx': `import * as refunds ${from}` })).toEqual([])
  expect(uncalled({ 'app/page.tsx': "await import('#lib/payments/issue-refund.ts')" })).toEqual([])
  expect(uncalled({ 'lib/payments/issue-refund.ts': `${verb}\nissueRefund(most)` })).toEqual([])
})
