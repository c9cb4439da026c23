/**
 * Whether the arguments of a server action look as our own pages send them: a list in React's notation, in which a text
 * that begins with a dollar sign has a special meaning. Our pages send forms and plain values; nothing else may pass.
 */
export function isReadableCall(root: FormDataEntryValue | null, form = new FormData()): boolean {
  return Array.isArray(parse(root, '', form))
}

/** Whether a form sent before JavaScript has loaded has React’s own fields in the notation that React reads. */
export function isReadablePlainForm(form: FormData): boolean {
  for (const [name, value] of form) {
    const [, prefix] = /^(\$ACTION_\d+:)\d+$/.exec(name) ?? []
    if (prefix !== undefined && parse(value, prefix, form) === unreadable) return false
  }
  return true
}

const unreadable = Symbol('unreadable')

function parse(value: FormDataEntryValue | null, prefix: string, form: FormData): unknown {
  if (typeof value !== 'string') return unreadable
  try {
    return JSON.parse(value, (_, part: unknown) => {
      if (typeof part === 'string' && !isKnown(part, prefix, form)) throw new SyntaxError(`${part} stands for nothing`)
      return part
    })
  } catch {
    return unreadable
  }
}

function isKnown(text: string, prefix: string, form: FormData): boolean {
  if (!text.startsWith('$') || text.startsWith('$$') || text === '$undefined' || /^\$K[0-9a-f]+$/.test(text))
    return true
  const [, part] = /^\$@([0-9a-f]+)$/.exec(text) ?? []
  return part !== undefined && form.has(`${prefix}${Number.parseInt(part, 16)}`)
}
