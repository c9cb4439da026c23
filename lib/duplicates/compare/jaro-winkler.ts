/** The similarity of two words from 0 to 1, with more weight on their beginnings. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = matchedLetters(a, b)
  if (left.length === 0) return 0

  const moved = left.filter((letter, index) => letter !== right[index]).length / 2
  const jaro = (left.length / a.length + left.length / b.length + (left.length - moved) / left.length) / 3
  return jaro + commonStart(a, b) * 0.1 * (1 - jaro)
}

function matchedLetters(a: string, b: string): [string[], string[]] {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Array<boolean>(b.length).fill(false)
  const left: string[] = []
  for (let index = 0; index < a.length; index++) {
    for (let other = Math.max(0, index - reach); other <= index + reach; other++) {
      if (taken[other] || a[index] !== b[other]) continue
      taken[other] = true
      left.push(a.charAt(index))
      break
    }
  }
  return [left, [...b].filter((_, index) => taken[index])]
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < 4 && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}
