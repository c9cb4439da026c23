/** Leads the focus of a form that was not taken to its first wrong field. Answers how to stop. */
export function leadToFault(): () => void {
  let sent: HTMLFormElement | undefined

  const remember = ({ target }: SubmitEvent) => {
    if (target instanceof HTMLFormElement && target.closest('main')) sent = target
  }
  const look = () => {
    // Gone, it was taken, or drawn anew by a form that leads for itself: a fault elsewhere is not its own.
    if (!sent?.isConnected) sent = undefined
    if (!sent || sent.querySelector('[aria-disabled="true"]')) return
    const fault = sent.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[data-wrong]')
    if (!fault) return
    sent = undefined
    const field = fault.matches('fieldset') ? fault.querySelector('input') : fault
    field?.focus()
  }
  const watch = new MutationObserver(() => setTimeout(look))

  document.addEventListener('submit', remember)
  watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-disabled', 'aria-invalid'] })
  return () => {
    watch.disconnect()
    document.removeEventListener('submit', remember)
  }
}
