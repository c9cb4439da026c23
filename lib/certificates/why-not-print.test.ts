import { expect, test } from 'vitest'
import { whyNotPrint } from './why-not-print.ts'

test('whyNotPrint names the letters that no font can draw, and none of a script that can be drawn', async () => {
  for (const name of ['Żaneta Øverbø', 'अनिल कुमार', '王小明', '김민수', 'Dr محمد Smith', 'สมชาย ใจดี', 'Zoë\u200d Ash'])
    expect(await whyNotPrint(name), name).toBeUndefined()
  expect(await whyNotPrint('𓂀 Ash 𓂀')).toBe(
    'The certificate cannot show 𓂀: give the name on the certificate in other letters',
  )
})
