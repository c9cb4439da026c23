/** Real records nest less deeply. Recursive code overflows the stack at some ten thousand levels. */
const deepest = 200

/** Whether the lists and objects of a JSON text are nested too deeply to walk through. */
export function isTooDeep(text: string): boolean {
  return countOpenings(text) > deepest && depthOf(text) > deepest
}

/** A quick check first: most texts have too few brackets to be deep. */
function countOpenings(text: string): number {
  let count = 0
  for (const opening of ['{', '['])
    for (let at = text.indexOf(opening); at >= 0 && count <= deepest; at = text.indexOf(opening, at + 1)) count += 1
  return count
}

function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '"') at = endOfText(text, at)
    else if (letter === '[' || letter === '{') most = Math.max(most, ++depth)
    else if (letter === ']' || letter === '}') depth -= 1
  }
  return most
}

function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at
  }
  return text.length
}
