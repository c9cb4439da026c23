const drainMilliseconds = 10_000

// For a child that npm start began. The channel closes when the parent is gone, however it ended.
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), drainMilliseconds).unref()
  process.kill(process.pid, 'SIGTERM')
})
process.channel?.unref()
