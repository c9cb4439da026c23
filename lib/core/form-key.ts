/** The hidden field with the key under which a form takes effect once, however often it arrives. */
export const formKeyField = 'formKey'

/** A new key; each form drawn has its own. Browsers offer no randomUUID over plain http. */
export function newFormKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether a value could be a key made by `newFormKey`. */
export function isFormKey(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
}
