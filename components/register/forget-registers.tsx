'use client'

import { useEffect } from 'react'
import { forgetEverybody } from '#lib/offline/register-store.ts'

/** Deletes registers from the phone when no one is signed in; only unsent marks stay. */
export function ForgetRegisters() {
  useEffect(() => {
    if (window.isSecureContext) void forgetEverybody()
  }, [])
  return null
}
