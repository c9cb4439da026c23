import './office.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { EarlyKeys } from './early-keys.tsx'
import { OfficeProviders } from './office-providers.tsx'

/** The document of staff pages: html and body, the component library, and the chosen colour scheme. */
export async function OfficeDocument({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? ''

  return (
    <html lang="en-GB" {...mantineHtmlProps}>
      <body>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
        <EarlyKeys nonce={nonce} />
        <OfficeProviders nonce={nonce}>{children}</OfficeProviders>
      </body>
    </html>
  )
}
