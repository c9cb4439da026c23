import { formatLongPlainDate } from '../core/dates.ts'
import type { PlainDate } from '../core/plain-date.ts'
import { drawBlock, drawCentred, drawLine, drawQr, ink, newPdf, type Pdf } from '../documents/pdf.ts'
import type { CertificateState } from './certificate-state.ts'

export type PrintedCertificate = {
  number: string
  holderName: string
  courseName: string
  contactHours: string
  attendanceOnly: boolean
  issuedOn: PlainDate
  expiresOn: PlainDate
  state: CertificateState
}

const landscape: [number, number] = [841.89, 595.28]

/** Draws a certificate as a PDF of one landscape A4 page. Its QR code leads to `verifyUrl`. */
export async function drawCertificate(
  certificate: PrintedCertificate,
  { verifyUrl, company, madeAt }: { verifyUrl: string; company: string; madeAt: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await newPdf({ title: `Certificate ${certificate.number}`, madeAt })
  const page = pdf.document.addPage(landscape)
  page.drawRectangle({ x: 28, y: 28, width: 785.89, height: 539.28, borderColor: ink.accent, borderWidth: 2 })

  const { regular, bold } = pdf
  await drawCentred(page, company, { font: bold, size: 15, y: 505, color: ink.accent })
  await drawCentred(page, certificate.attendanceOnly ? 'Certificate of attendance' : 'Certificate', {
    font: bold,
    size: 30,
    y: 455,
  })
  await drawCentred(page, 'This is to certify that', { font: regular, size: 12, y: 415, color: ink.soft })
  await drawCentred(page, certificate.holderName, { font: bold, size: 28, y: 370 })
  await drawCentred(page, certificate.attendanceOnly ? 'attended' : 'attended and passed', {
    font: regular,
    size: 12,
    y: 335,
    color: ink.soft,
  })
  await drawCentred(page, certificate.courseName, { font: bold, size: 22, y: 298 })
  const hours = `${Number(certificate.contactHours)} contact hours, completed on ${formatLongPlainDate(certificate.issuedOn)}`
  await drawCentred(page, hours, { font: regular, size: 12, y: 270 })

  const left = { pdf, page, x: 70 }
  await drawFact(left, 'Valid until', formatLongPlainDate(certificate.expiresOn), 190)
  await drawFact(left, 'Certificate number', certificate.number, 145)
  await drawBlock(page, statementOf(certificate), {
    x: 70,
    y: 92,
    width: 500,
    size: 8.5,
    font: regular,
    color: ink.soft,
  })

  drawQr(page, verifyUrl, { x: 660, y: 110, size: 110 })
  const address = `Check it at ${verifyUrl.replace(/^https?:\/\//, '').replace('/verify/', '/verify/ ')}`
  await drawBlock(page, address, { x: 660, y: 92, width: 125, size: 8, font: regular, color: ink.soft })
  if (certificate.state === 'revoked' || certificate.state === 'superseded') await drawVoid(pdf, certificate.state)
  return new Uint8Array(await pdf.document.save())
}

/** What a provider may say by law. The HSE has approved no provider since 2013, so this must not claim it. */
function statementOf({ attendanceOnly }: Pick<PrintedCertificate, 'attendanceOnly'>): string {
  return attendanceOnly
    ? 'This refresher keeps skills up to date. It does not replace a qualification under the Health and Safety (First-Aid) Regulations 1981.'
    : 'This training was designed to meet the Health and Safety (First-Aid) Regulations 1981. It is for the employer to judge, by an assessment of first-aid needs, whether it suits the workplace.'
}

async function drawFact(
  { pdf, page, x }: { pdf: Pdf; page: ReturnType<Pdf['document']['addPage']>; x: number },
  label: string,
  value: string,
  y: number,
): Promise<void> {
  await drawLine(page, label, { x, y: y + 17, size: 9, font: pdf.regular, color: ink.soft })
  await drawLine(page, value, { x, y, size: 13, font: pdf.bold })
}

async function drawVoid({ document, bold }: Pdf, state: 'revoked' | 'superseded'): Promise<void> {
  const word = state === 'revoked' ? 'REVOKED' : 'REPLACED BY A NEWER CERTIFICATE'
  await drawCentred(document.getPage(0), word, { font: bold, size: 26, y: 232, color: ink.accent })
}
