export const announcerId = 'announced'

/** Announces an action to screen readers; sighted users can already see it. */
export function announce(words: string): void {
  const place = document.getElementById(announcerId)
  if (place) place.textContent = words
}
