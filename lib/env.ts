import { existsSync } from 'node:fs'
import { z } from 'zod'

const optional = z.string().trim().min(1).optional().catch(undefined)

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// URL' }).optional(),
  DATA_DIR: z.string().default('.data'),
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  APP_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' }).optional(),
  AUTH_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  ENCRYPTION_KEYS: z
    .string()
    .regex(/^[\w-]+:[A-Za-z0-9+/=]+(,[\w-]+:[A-Za-z0-9+/=]+)*$/, 'must look like kid:base64[,kid:base64]')
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// URL' }).optional(),
  MAIL_FROM: z.string().trim().min(3).default('React Fast Training <bookings@localhost>'),
  TRUSTED_PROXIES: z.string().default(''),
  JOBS: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('1'),
  DEMO: z.enum(['0', '1'], { error: 'must be 0 or 1' }).optional(),
  DEMO_PASSWORD: optional,
  CHROMIUM_PATH: optional,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Settings = z.output<typeof settings>

let known: Settings | undefined

/** Reads the configuration once. Throws one error that lists every fault; empty variables count as unset. */
export function readSettings(): Settings {
  known ??= parseSettings(environment())
  return known
}

export function parseSettings(variables: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (parsed.success) return parsed.data

  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  throw new Error(`The configuration is not valid:\n${faults.join('\n')}`)
}

// Next.js reads .env by itself; scripts read it here. Variables that are already set win.
function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

type Address = Pick<Settings, 'APP_URL' | 'HOST' | 'PORT'>

/** What the values of property tests are made from. */
export function propertySeed(): number {
  return z.coerce.number().int().default(2026).parse(process.env.PROPERTY_SEED)
}

/** The address people open. A host that means every interface becomes localhost, since browsers cannot open it. */
export function appUrl({ APP_URL, HOST, PORT }: Address = readSettings()): URL {
  const isEverywhere = HOST === '0.0.0.0' || HOST === '::'
  return new URL(APP_URL ?? `http://${isEverywhere ? 'localhost' : HOST}:${PORT}`)
}

/** The secret that signs cookies, cursors and check-in codes. Throws when it is not set. */
export function authSecret({ AUTH_SECRET }: Pick<Settings, 'AUTH_SECRET'> = readSettings()): string {
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set: start the product with npm start or npm run dev.')
  return AUTH_SECRET
}

/** Sets the secret for the rest of this process. */
export function setAuthSecret(secret: string): void {
  known = { ...readSettings(), AUTH_SECRET: secret }
}

/** The mail server's settings; undefined when mail stays in the outbox. */
export function mailSetting(): { smtpUrl: string; from: string; host: string } | undefined {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = readSettings()
  return smtpUrl === undefined ? undefined : { smtpUrl, from, host: appUrl().hostname }
}

/** Whether the demo company's accounts exist. The start script decides and tells the web server. */
export function isDemoMode(): boolean {
  return readSettings().DEMO === '1'
}

/** The password that the sign-in page shows at the machine itself in demo mode; undefined outside it. */
export function demoPassword(): string | undefined {
  return isDemoMode() ? readSettings().DEMO_PASSWORD : undefined
}

/** Whether this is npm run dev, where hot reload needs a looser content policy. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}

/** This process's environment for a child process, with these variables set on top. */
export function childEnvironment(over: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...over }
}
