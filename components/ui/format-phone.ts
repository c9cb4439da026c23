/** British numbers as people read them: "+447400123456" → "07400 123456". Other numbers are unchanged. */
export function formatPhone(number: string): string {
  const national = /^\+44(\d{9,10})$/.exec(number)?.[1]
  if (!national) return number
  const split = /^(2\d|1\d1|11\d)/.test(national) ? (national.startsWith('2') ? 2 : 3) : 4
  return `0${national.slice(0, split)} ${national.slice(split)}`
}
