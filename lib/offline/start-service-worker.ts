/** Starts the service worker and has it cache the page that opens without a network. */
export async function startServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/sw.js', { scope: '/instructor' }).catch(() => undefined)
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage('keep the shell')
}
