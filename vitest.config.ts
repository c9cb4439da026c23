import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const rooms = ['lib/**/*.test.ts', 'scripts/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'app/**/*.test.ts']

/** What a file puts in the place of a module stays for the files after it, unless it has a process of its own. */
const apart = globSync(rooms).filter((file) => /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(file, 'utf8')))

const shared = {
  setupFiles: ['lib/testing/setup/take-time.ts', 'lib/testing/setup/same-seed.ts'],
  env: {
    AUTH_SECRET: 'a secret of tests, known to everyone',
    ENCRYPTION_KEYS: 'k1:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
    LOG_LEVEL: 'silent',
    // The command line sets this; the judge of random changes starts vitest without it.
    NODE_ENV: 'test' as const,
  },
  unstubGlobals: true,
  // Machines that run this are shared: a test may take its time, what it finds may not differ.
  expect: { poll: { timeout: 20_000 } },
  testTimeout: 420_000,
  hookTimeout: 180_000,
}

export default defineConfig({
  test: {
    globalSetup: ['lib/testing/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'apart', include: apart } },
      { test: { ...shared, name: 'together', include: rooms, exclude: apart, isolate: false } },
    ],
  },
})
