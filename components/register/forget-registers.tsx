'use client'

import { useEffect } from 'react'
import { forgetEverybody } from '#lib/offline/register-store.ts'

/** Where nobody is signed in, no register stays on the phone; only marks that still have to be sent do. */
export function ForgetRegisters() {
  useEffect(() => {
    if (window.isSecureContext) void forgetEverybody()
  }, [])
  return null
}
