import { expect, test } from 'vitest'
import { run, show } from './command.ts'

test('run finds what the project installed, without npm, and keeps both outputs of a failure', async () => {
  const { ok, stdout, printed } = await run('node', [
    '-e',
    "console.log(process.version); console.error('no'); process.exit(3)",
  ])
  expect({ ok, stdout, printed }).toEqual({
    ok: false,
    stdout: `${process.version}\n`,
    printed: expect.stringContaining('no\n'),
  })
  expect((await run('no-such-command', [])).printed).toContain('ENOENT')
})

test('show answers the exit code of a command that sees what is set for it', async () => {
  expect(await show('node', ['-e', 'process.exit(Number(process.env.WANTED))'], { WANTED: '7' })).toBe(7)
})
