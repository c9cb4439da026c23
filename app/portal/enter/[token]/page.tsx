import type { Metadata } from 'next'
import light from '#components/layout/light/light-page.module.css'
import { EnterForm } from './enter-form.tsx'

export const metadata: Metadata = { title: 'Open your bookings', robots: { index: false } }

/** Looks the link up only when the button is pressed, since mail scanners open links too. */
export default async function EnterPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params

  return (
    <>
      <h1>Open your bookings</h1>
      <p className={light.lead}>You followed the link in our email. It works once, within ten minutes.</p>
      <EnterForm token={token} />
    </>
  )
}
