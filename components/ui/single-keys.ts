const name = 'single-keys'

/**
 * Whether single keys do something. People who use speech input, or mistype often, can switch them off in this browser.
 */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(name) !== 'off'
}

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(name)
  else localStorage.setItem(name, 'off')
}
