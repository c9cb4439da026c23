import cliProgress from 'cli-progress'

export type Progress = { show: (rows: number) => void; stop: () => void }

/** Shows a running count on a terminal; does nothing elsewhere. */
export function showProgress(isQuiet: boolean): Progress {
  if (isQuiet || !process.stderr.isTTY) return { show: () => undefined, stop: () => undefined }

  const started = performance.now()
  const format = 'Reading {bar} {value} rows, {rate} rows/s'
  const bar = new cliProgress.SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true })
  bar.start(1, 0, { rate: 0 })
  return {
    show: (rows) => {
      bar.setTotal(rows)
      bar.update(rows, { rate: Math.round((rows * 1000) / (performance.now() - started)) })
    },
    stop: () => bar.stop(),
  }
}
