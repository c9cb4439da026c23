'use client'

import { MantineProvider } from '@mantine/core'
import { setNonce } from 'get-nonce'
import { type ReactNode, useState } from 'react'
import { officeTheme, officeVariables } from './office-theme.ts'

/** The component library's context. Keeps the first nonce, because refreshing the page brings another one. */
export function OfficeProviders({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [firstNonce] = useState(() => {
    setNonce(nonce)
    return nonce
  })

  return (
    <MantineProvider
      theme={officeTheme}
      cssVariablesResolver={officeVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => firstNonce}
    >
      {children}
    </MantineProvider>
  )
}
