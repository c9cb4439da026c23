'use client'

import { useEffect } from 'react'

/**
 * After signing in anywhere in the area: sends what waits on this phone, and deletes old registers and those of others.
 */
export function SendKept({ by }: { by: string }) {
  useEffect(() => {
    // Unsent marks wait for the next page.
    if (window.isSecureContext) sendKept(by).catch(() => undefined)
  }, [by])
  return null
}

async function sendKept(by: string): Promise<void> {
  const [{ forgetOldRegisters, forgetOthers }, { sendAll }] = await Promise.all([
    import('#lib/offline/register-store.ts'),
    import('#lib/offline/send-all.ts'),
  ])
  await forgetOldRegisters()
  await forgetOthers(by)
  await sendAll(by)
}
