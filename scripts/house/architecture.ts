const guards = /await (requirePermission|requirePortalCustomer|findSignedIn|findPortalCustomer)\(/
const actionDefiners = /= define(\w*Action|PortalForm)\(/
const handlerDefiners = /= define(\w*Handler|ListExport|OtherMethods|NothingHere|Webhook)\(/

/** Whether a page calls a guard, or only redirects. */
export function isGuardedPage(source: string): boolean {
  return guards.test(source) || /^\s*(permanentRedirect|redirect)\(/m.test(source)
}

/** Whether every export of a file of server actions comes from a definer. */
export function isGuardedAction(source: string): boolean {
  if (!/^\s*'use server'/m.test(source)) return true
  const exported = source.match(/^export (?!type )\b.*/gm) ?? []
  return exported.every((line) => actionDefiners.test(line))
}

/** Whether every exported method of a route comes from a definer. */
export function isGuardedHandler(source: string): boolean {
  const methods = source.match(/^export .*\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b.*/gm) ?? []
  return methods.length > 0 && methods.every((line) => handlerDefiners.test(line))
}

/** How many forms in this file call an action but carry no key to take effect once. */
export function countUnkeyedForms(source: string): number {
  const found = [...source.matchAll(/const \[\w+, (\w+)[^\]]*\] = use(?:FormAction|ActionState)\(/g)].map(
    ([, send]) => send,
  )
  const forms = [...new Set(found)].flatMap(
    (send) => source.match(new RegExp(`<form\\b[^<]*action=\\{${send}\\}`, 'g')) ?? [],
  )
  return forms.length - (source.match(/<(FormKey|HeldKey)\b/g) ?? []).length
}

/** How many actions in this file show a result, such as a key or a link, without marking it secret. */
export function countTellingActions(source: string): number {
  const shown = source.matchAll(/(isSecret: true,\s*)?message: \(\{? ?(\w+) ?\}?\) =>\s*(?:[\w.]+\()?\2\b(?!\s*===)/g)
  return [...shown].filter(([, secret]) => !secret).length
}

/** The tables this file writes although another domain owns them. */
export function foreignWrites(file: string, source: string, owners: ReadonlyMap<string, string>): string[] {
  const domain = /^lib\/([^/]+)\//.exec(file)?.[1]
  return writtenTables(source).filter((table) => owners.has(table) && owners.get(table) !== domain)
}

const amounts = '[\\w.?]*(?:amount|price|spent|owed|discount|refund|pounds)\\w*\\s*(?:\\)|\\?\\?)'
const decimals = '(?:(?:total|discount|final|refunded)Amount|totalSpent)'

const looseMoney = [
  new RegExp(`\\b(?:Number|parseFloat|parseInt)\\(\\s*${amounts}`, 'gi'),
  new RegExp(`\\b${decimals}\\s+(?:[-+*/]|[<>]=?)\\s`, 'g'),
  /\.toFixed\(2\)|style: 'currency'/g,
]

/** Where this file reads money as a fraction, calculates with its decimal string, or formats it by hand. */
export function findLooseMoney(source: string): string[] {
  return looseMoney.flatMap((pattern) => source.match(pattern) ?? []).map((found) => found.trim())
}

function writtenTables(source: string): string[] {
  const built = source.matchAll(/\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*['"`](\w+)/g)
  const raw = source.matchAll(/\b(?:insert\s+into|update|delete\s+from|truncate|copy)\s+([a-z_]+)\b/gi)
  const names = [...built, ...raw].map((match) => toCamelCase(match[1] ?? ''))
  return [...new Set(names)]
}

function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
