import { expect, test } from 'vitest'
import { pdfResponse } from './pdf-response.ts'
import { qrPicture } from './qr-picture.ts'

test('pdfResponse opens in the browser under its name, and nobody may store it', async () => {
  const response = pdfResponse({ name: 'certificate.pdf', pdf: Uint8Array.of(1, 2, 3) })
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="certificate.pdf"',
    'cache-control': 'no-store',
  })
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3))
})

test('qrPicture is an SVG with two modules of white around the code', async () => {
  const picture = await qrPicture('https://crm.example/verify/1')
  const [head, text = ''] = picture.split(/,(.*)/s)
  expect(head).toBe('data:image/svg+xml')
  const svg = decodeURIComponent(text)
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  // A code has 17 modules and four more for each version.
  expect((side - 4 - 17) % 4).toBe(0)
  expect(svg).toContain('M2 2.5h7')
  expect(await qrPicture('https://crm.example/verify/2')).not.toBe(picture)
})
