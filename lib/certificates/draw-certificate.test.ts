import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQr from 'jsqr'
import { extractText, getDocumentProxy, renderPageAsImage } from 'unpdf'
import { expect, test } from 'vitest'
import { drawCertificate, type PrintedCertificate } from './draw-certificate.ts'

const certificate: PrintedCertificate = {
  number: 'RFT-C-7K2QD-9MX4P',
  holderName: 'Żaneta Øverbø-Фёдорова Σοφία',
  courseName: 'Emergency First Aid at Work',
  contactHours: '6.00',
  attendanceOnly: false,
  issuedOn: '2028-02-29',
  expiresOn: '2031-02-28',
  state: 'valid',
}
const url = 'https://training.example/verify/RFT-C-7K2QD-9MX4P'
const made = { verifyUrl: url, company: 'Moorside First Aid', madeAt: new Date('2028-03-01T12:00:00Z') }

test('drawCertificate prints holder, course, expiry and law, and never claims approval by the HSE', async () => {
  const text = await textOf(certificate)
  for (const words of [
    'Moorside First Aid',
    certificate.holderName,
    'Emergency First Aid at Work',
    '6 contact hours, completed on 29 February 2028',
    '28 February 2031',
    'Health and Safety (First-Aid) Regulations 1981',
  ])
    expect(text).toContain(words)
  expect(text.replace(url, '')).toContain(certificate.number)
  expect(text).not.toMatch(/hse|approved/i)
})

test('drawCertificate prints across the page that a certificate was revoked or replaced', async () => {
  expect(await textOf({ ...certificate, state: 'revoked' })).toContain('REVOKED')
  expect(await textOf({ ...certificate, state: 'superseded' })).toContain('REPLACED')
})

test('the QR code of a certificate leads to its check', async () => {
  const drawn = await drawCertificate(certificate, made)
  const picture = await renderPageAsImage(drawn, 1, { canvasImport: () => import('@napi-rs/canvas'), scale: 2 })
  const image = await loadImage(Buffer.from(picture))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  expect(jsQr(data, image.width, image.height)?.data).toBe(url)
})

async function textOf(printed: PrintedCertificate): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(await drawCertificate(printed, made)), { mergePages: true })
  return text.normalize('NFC').replace(/\s+/g, ' ')
}
