import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { isRunning } from '../../lib/db/embedded/folder-lock.ts'
import { freePort } from '../../lib/db/embedded/free-port.ts'
import { keepRunning } from './keep-running.ts'

const program = (code: string) => spawn(process.execPath, ['-e', code], { stdio: 'ignore' })
const patient = { name: 'It', early: 60_000, firstRest: 1 }

test('keepRunning starts a killed process again, and no longer once it is told to stop', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const lives: ChildProcess[] = []
  const again = () => {
    const child = program('setInterval(() => 0, 1000)')
    lives.push(child)
    return child
  }
  const kept = keepRunning(again(), again, patient)
  lives[0]?.kill('SIGKILL')
  await expect.poll(() => lives.length).toBe(2)

  await kept.stop()
  expect(lives[1]?.signalCode).toBe('SIGTERM')
  await new Promise((later) => setTimeout(later, 100))
  expect(lives.length).toBe(2)
})

test('keepRunning gives up after five early deaths, and never where each life was long enough', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  let lives = 0
  const again = () => {
    lives += 1
    return program('process.exit(1)')
  }
  await new Promise<void>((giveUp) => keepRunning(again(), again, { ...patient, giveUp }))
  expect(lives).toBe(6)

  lives = 0
  const giveUp = vi.fn()
  const kept = keepRunning(again(), again, { ...patient, early: 0, giveUp })
  await expect.poll(() => lives).toBeGreaterThan(7)
  await kept.stop()
  expect(giveUp).not.toHaveBeenCalled()
})

test('a web server ends when the process that started it was killed', async () => {
  const port = await freePort(0)
  const preload = join(import.meta.dirname, 'end-with-parent.ts')
  const server = `require('node:http').createServer().listen(${port}, '127.0.0.1')`
  const args = JSON.stringify(['--import', preload, '-e', server])
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `const child = require('node:child_process').spawn(process.execPath, ${args}, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
       process.stdout.write(String(child.pid))`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const [printed] = await once(parent.stdout, 'data')
  const pid = Number(printed)
  await expect
    .poll(() =>
      freePort(port).then(
        () => 'free',
        () => 'taken',
      ),
    )
    .toBe('taken')

  parent.kill('SIGKILL')
  await expect.poll(() => isRunning(pid)).toBe(false)
  expect(await freePort(port)).toBe(port)
})
