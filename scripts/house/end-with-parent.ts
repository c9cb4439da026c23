const drainMilliseconds = 10_000

// For a child that npm start began. The channel closes when the parent is gone, however it ended. It holds the child open
// too: the server that next dev forks has nothing else to wait for until its first message.
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), drainMilliseconds).unref()
  process.kill(process.pid, 'SIGTERM')
})
