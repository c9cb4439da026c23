import { expect, test } from 'vitest'
import { madeLabel } from './labels.ts'

test.each([
  [{}, 'Made at any time'],
  [{ madeFrom: '2026-03-01' }, 'Made since 1 Mar 2026'],
  [{ madeTo: '2026-03-31' }, 'Made until 31 Mar 2026'],
  [{ madeFrom: '2028-02-01', madeTo: '2028-02-29' }, 'Made in February 2028'],
  [{ madeFrom: '2026-02-01', madeTo: '2026-03-31' }, 'Made 1 Feb 2026 to 31 Mar 2026'],
  [{ madeFrom: '2026-03-02', madeTo: '2026-03-31' }, 'Made 2 Mar 2026 to 31 Mar 2026'],
])('%o is named %s', (days, label) => expect(madeLabel(days)).toBe(label))
