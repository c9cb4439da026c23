import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { title: { default: 'React Fast Training', template: '%s · React Fast Training' } }

/** The light document of pages for strangers: no component library, little JavaScript. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  )
}
