/** Focuses the first faulty field of a refused form. Returns a function that stops this. */
export function leadToFault(): () => void {
  let sent: HTMLFormElement | undefined

  const remember = ({ target }: SubmitEvent) => {
    if (target instanceof HTMLFormElement && target.closest('main')) sent = target
  }
  const look = () => {
    // If the form is gone, it was accepted, or redrawn by a form that moves the focus itself.
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
