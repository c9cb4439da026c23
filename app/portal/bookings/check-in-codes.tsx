import { qrPicture } from '#lib/documents/qr-picture.ts'
import type { OwnCheckInCode } from '#lib/portal/own/list-own-check-in-codes.ts'
import styles from './bookings.module.css'

/** The customer's check-in code, with the codes of the other attendees folded away. */
export async function CheckInCodes({ codes }: { codes: OwnCheckInCode[] }) {
  const drawn = await Promise.all(codes.map(async (code) => ({ ...code, picture: await qrPicture(code.code) })))
  const [only] = drawn
  if (!only) return null
  if (drawn.length === 1) return <CheckInCode {...only} />
  return (
    <details className={styles.codes}>
      <summary>{drawn.length} check-in codes</summary>
      {drawn.map((one) => (
        <CheckInCode key={one.seatId} {...one} />
      ))}
    </details>
  )
}

function CheckInCode({ name, code, picture }: OwnCheckInCode & { picture: string }) {
  return (
    <figure className={styles.code}>
      {/* biome-ignore lint/performance/noImgElement: a picture made on the spot, with nothing to load */}
      <img src={picture} alt={`QR code for ${code}`} width={160} height={160} />
      <figcaption>
        {name && <span>{name}</span>}
        <span className={styles.reference}>{code}</span>
        <span className={styles.soft}>Show this to your instructor when you arrive.</span>
      </figcaption>
    </figure>
  )
}
