const name = 'single-keys'

/** Whether letters alone do something; whoever speaks to their computer, or slips, can switch them off in this browser. */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(name) !== 'off'
}

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(name)
  else localStorage.setItem(name, 'off')
}
