import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'scripts/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'app/**/*.test.ts'],
    globalSetup: ['lib/testing/global-setup.ts'],
    setupFiles: ['lib/testing/take-time.ts'],
    env: {
      AUTH_SECRET: 'a secret of tests, known to everyone',
      ENCRYPTION_KEYS: 'test:a2V5IG9mIHRlc3RzLCBrbm93biB0byBldmVyeW9uZSE=',
      LOG_LEVEL: 'silent',
    },
    pool: 'forks',
    maxWorkers: 2,
    // Machines that run this are shared: a test may take its time, what it finds may not differ.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
