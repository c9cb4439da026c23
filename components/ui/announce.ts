export const announcerId = 'announced'

/** Says to whoever hears the page what was done, where what is seen of it says enough to the others. */
export function announce(words: string): void {
  const place = document.getElementById(announcerId)
  if (place) place.textContent = words
}
