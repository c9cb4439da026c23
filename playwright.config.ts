import { defineConfig } from '@playwright/test'
import { readSettings } from './lib/env.ts'

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const { CHROMIUM_PATH, HOST, PORT } = readSettings()

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/house/start-product.ts',
  // Journeys follow one another, since they share a company; meanwhile every page is looked at by another browser.
  workers: 2,
  projects: [
    { name: 'pages', testMatch: 'pages.spec.ts', workers: 1 },
    { name: 'journeys', testMatch: '**/*.spec.ts', testIgnore: 'pages.spec.ts', workers: 1 },
  ],
  retries: 0,
  forbidOnly: true,
  // Machines that run this are shared: a page may take its time, what it shows may not differ.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://${HOST}:${PORT}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      args: [...asRoot, ...quiet, '--disable-component-update', '--disable-sync'],
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
    },
  },
})
